package io.ledgerlift.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.TestPostgres;
import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A home of its own for each test; PostgreSQL is unpacked once for all of them. */
@SuppressWarnings("NullAway.Init")
abstract class EmbeddedTest {

  static final Duration HOUR = Duration.ofHours(1);

  @TempDir private static Path programs;

  @TempDir Path home;

  /**
   * The programs that a process unpacks first serve every server it starts: not those in a folder
   * that goes with this class.
   */
  @BeforeAll
  static void letTheOtherTestsUnpackFirst() {
    assertThat(TestPostgres.url("postgres")).isNotNull();
  }

  @BeforeEach
  final void shareProgramsWithOtherTests() throws IOException {
    Path folder = Files.createDirectories(home.resolve("postgres"));
    Files.createSymbolicLink(folder.resolve("programs"), programs);
  }

  @AfterEach
  final void leaveProgramsToOtherTests() throws IOException {
    if (Files.isSymbolicLink(home.resolve("postgres/programs"))) {
      Files.delete(home.resolve("postgres/programs"));
    }
  }

  final long serverPid() throws IOException {
    Path pidFile = home.resolve("postgres/data/postmaster.pid");
    return Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
  }

  static Database open(EmbeddedDatabase embedded) {
    return Database.open(DatabaseSettings.of(embedded.url(), embedded.migrationUrl()), "test");
  }
}
