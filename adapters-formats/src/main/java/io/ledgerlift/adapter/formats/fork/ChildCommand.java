package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.pdfbox.ParserWarnings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child. */
final class ChildCommand {

  /** How a JVM ends under {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int EXIT_OUT_OF_MEMORY = 3;

  private ChildCommand() {}

  /** Starts a child that will call at the folder's socket. */
  static Process start(SlotSettings settings, Job.Work work, TempFolder folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line(settings, work, folder));
    builder.environment().clear();
    // Without a locale the JVM cannot open files with letters beyond ASCII in their names.
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    return builder.start();
  }

  private static List<String> line(SlotSettings settings, Job.Work work, TempFolder folder) {
    List<String> line = new ArrayList<>();
    line.add(settings.javaExecutable().toString());
    line.add("-Xmx" + settings.heapMegabytes() + "m");
    line.add("-Xss1m");
    line.add("-XX:+UseSerialGC");
    line.add("-XX:+ExitOnOutOfMemoryError");
    line.add("-XX:-UsePerfData");
    if (work != Job.Work.PAINT) {
      // Measured: the second compiler costs a reader half its time and never earns it back.
      // Painters earn it back within some hundred pages.
      line.add("-XX:TieredStopAtLevel=1");
    }
    line.add("-XX:ErrorFile=" + folder.path().resolve("crash.log"));
    line.add("-XX:-CreateCoredumpOnCrash");
    line.add("-Djava.awt.headless=true");
    line.add("-Djava.io.tmpdir=" + folder.scratch());
    // PDFBox lists the machine's fonts once, for all children that come.
    line.add("-Dpdfbox.fontcache=" + settings.tempFolder());
    // JavaCPP unpacks the native libraries of OCR once, for all children that come.
    line.add("-Dorg.bytedeco.javacpp.cachedir=" + settings.tempFolder().resolve("native"));
    line.add(ParserWarnings.JVM_OPTION);
    line.addAll(settings.jvmOptions());
    line.add("-cp");
    line.add(settings.classPath());
    line.add(SlotMain.class.getName());
    line.add(folder.socket().toString());
    return line;
  }
}
