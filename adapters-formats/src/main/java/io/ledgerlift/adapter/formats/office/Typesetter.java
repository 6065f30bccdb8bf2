package io.ledgerlift.adapter.formats.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice, which lays a Word file out as a PDF. It is given a copy of the file without
 * references to anything outside, a profile of its own that runs no macros and updates no links,
 * and limits of time and memory.
 *
 * @param program its command line, usually {@code soffice}
 * @param longest that it may take for one file
 */
public record Typesetter(Path program, Duration longest) {

  /** Where packages of the common systems put it. */
  private static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/bin/soffice"),
          Path.of("/usr/local/bin/soffice"),
          Path.of("/usr/lib/libreoffice/program/soffice"),
          Path.of("/opt/libreoffice/program/soffice"),
          Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

  /** Long reports take some ten seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private static final long SIGN_OF_LIFE_MILLIS = 500;

  /**
   * Address space in kilobytes, processor time in seconds, size of a file in blocks of 512 bytes.
   * Not every system knows each limit.
   */
  private static final String LIMITED =
      "ulimit -v 4194304; ulimit -t 180; ulimit -f 1048576; exec \"$0\" \"$@\"";

  private static final String PROFILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      %s</oor:items>
      """;

  private static final String ITEM =
      """
      <item oor:path="/org.openoffice.Office.%s"><prop oor:name="%s" oor:op="fuse">\
      <value>%s</value></prop></item>
      """;

  /** With time for a long report. */
  public Typesetter(Path program) {
    this(program, LONGEST);
  }

  /** The program that is installed here, if any. */
  public static Optional<Typesetter> found() {
    return USUAL_PLACES.stream()
        .filter(Files::isExecutable)
        .map(program -> new Typesetter(program))
        .findFirst();
  }

  /**
   * Writes the PDF of {@code docx} to {@code pdf}.
   *
   * @param scratch folder for everything else, which may stay behind
   * @param alive called at least once a second
   * @return whether there is a PDF now; files that cannot be laid out in time have none
   * @throws IOException when the program cannot be started or its files not be written
   */
  public boolean typeset(Path docx, Path pdf, Path scratch, Runnable alive) throws IOException {
    Path copy = scratch.resolve("document.docx");
    SelfContained.copy(docx, copy);
    Path profile = scratch.resolve("profile");
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), profile());
    Process process = start(copy, profile, scratch);
    Path made = scratch.resolve("document.pdf");
    if (!ends(process, alive) || process.exitValue() != 0 || !Files.isRegularFile(made)) {
      return false;
    }
    Files.move(made, pdf);
    return true;
  }

  private Process start(Path copy, Path profile, Path scratch) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            "-c",
            LIMITED,
            program.toString(),
            "-env:UserInstallation=" + profile.toUri(),
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            scratch.toString(),
            copy.toString());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", scratch.toString());
    builder.environment().put("TMPDIR", scratch.toString());
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.directory(scratch.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(scratch.resolve("office.log").toFile());
    return builder.start();
  }

  private boolean ends(Process process, Runnable alive) {
    long deadline = System.nanoTime() + longest.toNanos();
    try {
      boolean over = process.waitFor(SIGN_OF_LIFE_MILLIS, TimeUnit.MILLISECONDS);
      while (!over && System.nanoTime() < deadline) {
        alive.run();
        over = process.waitFor(SIGN_OF_LIFE_MILLIS, TimeUnit.MILLISECONDS);
      }
      return over;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      kill(process);
    }
  }

  /** With whatever it started, and at once. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  private static String profile() {
    return PROFILE.formatted(
        item("Common/Security/Scripting", "DisableMacrosExecution", "true")
            + item("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")
            + item("Common/Security/Scripting", "DisableActiveContent", "true")
            + item("Writer/Content/Update", "Link", "0"));
  }

  private static String item(String path, String property, String value) {
    return ITEM.formatted(path, property, value);
  }
}
