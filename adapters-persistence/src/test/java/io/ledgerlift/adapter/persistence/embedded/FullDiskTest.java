package io.ledgerlift.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.adapter.persistence.TestPostgres;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.SmallDisk;
import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose disk is full ends, as it cannot write its log; with room again it goes on. */
final class FullDiskTest extends EmbeddedTest {

  /** Its own tables, its log, and little more. */
  private static final int MEGABYTES = 100;

  private static final String ONE_MEGABYTE_OF_LOG =
      "select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))";

  private static final Duration BACK = Duration.ofSeconds(60);

  private @Nullable SmallDisk disk;

  @BeforeEach
  void mount() throws IOException {
    leaveProgramsToOtherTests();
    disk = SmallDisk.at(home.resolve("postgres"), MEGABYTES);
    shareProgramsWithOtherTests();
  }

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void server_that_ended_for_want_of_room_is_started_when_there_is_some() {
    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      database.workers().seen("one");
      disk.fill();
      writeUntilItEnds(embedded.migrationUrl());
      assertThatThrownBy(() -> database.workers().seen("two")).isInstanceOf(Unavailable.class);

      disk.free();

      await("the server is back")
          .atMost(BACK)
          .ignoreExceptionsInstanceOf(Unavailable.class)
          .until(() -> database.workers().alive(HOUR) == 1);
      database.workers().seen("two");
      assertThat(database.workers().alive(HOUR)).isEqualTo(2);
      assertThat(SqlAnswers.ask(embedded.url(), "select count(*) from workers"))
          .containsExactly("2");
    }
  }

  /** Nothing but log, until the next file of it does not fit. */
  private static void writeUntilItEnds(DatabaseUrl owner) {
    await("the server has ended")
        .atMost(BACK)
        .until(
            () -> {
              try {
                TestPostgres.execute(owner, ONE_MEGABYTE_OF_LOG);
                return false;
              } catch (IllegalStateException ended) {
                return true;
              }
            });
  }
}
