package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Needs;
import io.ledgerlift.fixtures.bank.BankStatementGenerator;
import io.ledgerlift.fixtures.books.Misprint;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import io.ledgerlift.fixtures.word.WordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The web page of the real program in a real browser, by the tests that lie beside the page. They
 * leave a picture of every view.
 */
class PageInBrowserTest {

  private static final Path FRONTEND = Path.of("..", "adapters-web", "frontend");

  /** A report whose books are known, in a layout with decimals. */
  private static final int REPORT = 12;

  private static final long MINUTES = 8;

  @TempDir Path folder;

  @Test
  void every_view_does_what_it_should() throws Exception {
    Needs.that(Files.isDirectory(FRONTEND.resolve("node_modules")), "no npm here");
    String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    Needs.that(Files.isExecutable(Path.of(chromium)), "no Chromium here (CHROMIUM)");
    int elsewhere = Home.freePort();
    Path pictures = Files.createDirectories(Path.of("target", "screenshots")).toRealPath();

    try (Home home =
        Home.in(folder.resolve("home"))
            .with("PREVIEW_DPI", "100")
            .with("CORS_ORIGINS", "http://localhost:" + elsewhere)) {
      home.serve();
      ProcessBuilder tests = new ProcessBuilder("npx", "playwright", "test");
      tests.environment().put("CHROMIUM", chromium);
      tests.environment().put("LEDGERLIFT_URL", home.api().address().toString());
      tests.environment().put("LEDGERLIFT_FILES", files().toString());
      tests.environment().put("STATIC_PORT", Integer.toString(elsewhere));
      tests.environment().put("SCREENSHOTS", pictures.toString());
      Path log = folder.resolve("playwright.log");
      Process running =
          tests
              .directory(FRONTEND.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();

      assertThat(running.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
      assertThat(running.exitValue()).as(() -> read(log)).isZero();
    }
  }

  private Path files() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.write(
        files.resolve("report.pdf"),
        StatementGenerator.report(
                REPORT, StatementLayouts.crossed().get(REPORT), Misprint.Kind.DIGIT)
            .document()
            .bytes());
    Files.write(files.resolve("account.pdf"), BankStatementGenerator.generate(5).bytes());
    Files.write(files.resolve("notes.docx"), WordGenerator.generate(3).bytes());
    return files;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException gone) {
      return String.valueOf(gone.getMessage());
    }
  }
}
