package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.storage.server.S3ProxyServer;
import io.ledgerlift.application.Needs;
import io.ledgerlift.fixtures.bank.BankStatementGenerator;
import io.ledgerlift.fixtures.books.Misprint;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import io.ledgerlift.fixtures.word.WordGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
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

  private static final String CHROMIUM =
      System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");

  @TempDir Path folder;

  @BeforeEach
  void needsBrowser() {
    Needs.that(Files.isDirectory(FRONTEND.resolve("node_modules")), "no npm here");
    Needs.that(Files.isExecutable(Path.of(CHROMIUM)), "no Chromium here (CHROMIUM)");
  }

  @Test
  void every_view_does_what_it_should() throws Exception {
    int elsewhere = Home.freePort();
    try (Home home = home(elsewhere)) {
      assertPasses(home, elsewhere, Map.of());
    }
  }

  @Test
  void page_of_another_origin_puts_files_straight_into_an_s3_store() throws Exception {
    int elsewhere = Home.freePort();
    try (S3ProxyServer store = S3ProxyServer.start(origin(elsewhere));
        Home home = home(elsewhere).on(store)) {
      String address = store.endpoint().toString();

      assertPasses(home, elsewhere, Map.of("VITE_STORE_URL", address), "static");
    }
  }

  private Home home(int elsewhere) {
    return Home.in(folder.resolve("home"))
        .with("PREVIEW_DPI", "100")
        .with("CORS_ORIGINS", origin(elsewhere));
  }

  private static String origin(int port) {
    return "http://localhost:" + port;
  }

  /** The tests beside the page, or those of them whose file is named so. */
  private void assertPasses(
      Home home, int elsewhere, Map<String, String> environment, String... named) throws Exception {
    home.serve();
    List<String> command = new ArrayList<>(List.of("npx", "playwright", "test"));
    command.addAll(List.of(named));
    Path pictures = Files.createDirectories(Path.of("target", "screenshots")).toRealPath();
    ProcessBuilder tests = new ProcessBuilder(command);
    tests.environment().put("CHROMIUM", CHROMIUM);
    tests.environment().put("LEDGERLIFT_URL", home.api().address().toString());
    tests.environment().put("LEDGERLIFT_FILES", files().toString());
    tests.environment().put("STATIC_PORT", Integer.toString(elsewhere));
    tests.environment().put("SCREENSHOTS", pictures.toString());
    tests.environment().putAll(environment);
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
