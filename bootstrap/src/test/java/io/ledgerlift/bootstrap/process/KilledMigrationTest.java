package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.bootstrap.process.Home.Finished;
import io.ledgerlift.bootstrap.wire.Breakpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is killed half-way, and processes that then start all at once. */
@ExtendWith(SharedPostgres.class)
class KilledMigrationTest {

  /** What changes have made, in their order, and everything that they left. */
  private static final String SHAPE =
      """
      select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
        where table_schema = 'public'
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select orderexecuted || ' ' || id from databasechangelog
      union all select 'locked' from databasechangeloglock where locked
      order by 1
      """;

  @TempDir Path folder;
  private Wired undisturbed;
  private Wired wired;

  @BeforeEach
  void open(Postgres postgres) {
    undisturbed = Wired.in(folder, postgres);
    wired = Wired.in(folder, postgres);
    Home home = wired.home();
    home.with("DATABASE_MIGRATION_URL", wired.database().migrationUrl(wired.wire().port()));
  }

  @AfterEach
  void close() {
    wired.close();
    undisturbed.close();
  }

  @Test
  void processes_that_start_at_once_finish_what_a_killed_migration_began() {
    List<String> whole = shapeWithoutDisturbance();
    killBefore(sql -> sql.contains("create table processing_events"));
    killBefore(sql -> sql.matches("(?s).*insert into \\S*databasechangelog .*"));

    ServiceProcess api = wired.past().launch("serve", "--no-worker");
    ServiceProcess worker = wired.past().launch("worker");
    ServiceProcess other = wired.past().launch("worker");
    api.awaitReady();
    Workers.awaitAtWork(wired.database(), worker, other);

    assertThat(wired.database().ask(SHAPE)).isEqualTo(whole);
    wired.past().api().completed(Samples.mixed(0));
  }

  private List<String> shapeWithoutDisturbance() {
    Finished migrated = undisturbed.past().run("migrate");
    assertThat(migrated.exit()).as(migrated.err()).isZero();
    return undisturbed.database().ask(SHAPE);
  }

  private void killBefore(Predicate<String> statement) {
    Breakpoint stop = wired.wire().stopBefore(sql -> statement.test(sql.toLowerCase(Locale.ROOT)));
    ServiceProcess migrating = wired.home().launch("migrate");
    System.out.println("migration killed " + stop.awaitReached());
    migrating.kill();
    stop.end();
  }
}
