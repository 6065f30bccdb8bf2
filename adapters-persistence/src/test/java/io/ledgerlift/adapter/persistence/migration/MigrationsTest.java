package io.ledgerlift.adapter.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.adapter.persistence.TestPostgres;
import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.domain.InvalidValue;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Holds that every change can be made once, taken back, and made again. */
final class MigrationsTest {

  /** Everything that a change could leave: tables, columns, indexes, constraints, functions. */
  private static final String CATALOG =
      """
      select 'column ' || table_name || '.' || column_name || ' ' || data_type
        from information_schema.columns where table_schema = 'public'
      union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
      union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
      union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select 'sequence ' || sequencename from pg_sequences
      union all select 'function ' || proname from pg_proc
        where pronamespace = 'public'::regnamespace and prolang <> 13
      order by 1
      """;

  private static final int CHANGES = Scripts.changes().size();

  private final DatabaseUrl url = TestPostgres.emptyDatabase();
  private final Migrations migrations = new Migrations(DatabaseSettings.of(url));

  @Test
  void changes_go_down_one_by_one_and_up_again() {
    migrations.migrate();
    List<String> whole = catalog();

    for (int i = 0; i < CHANGES; i++) {
      migrations.rollback(1);
    }
    assertThat(ours()).isEmpty();
    migrations.migrate();

    assertThat(catalog()).isEqualTo(whole);
  }

  @Test
  void newest_change_alone_can_be_taken_back() {
    migrations.migrate();

    migrations.rollback(1);

    assertThat(catalog()).noneMatch(line -> line.contains("corrections.salt"));
    assertThat(made()).isEqualTo(CHANGES - 1);
    migrations.migrate();
    assertThat(catalog()).anyMatch(line -> line.contains("corrections.salt"));
  }

  @Test
  void what_holds_events_is_never_taken_back() {
    migrations.migrate();
    try (Database database = Database.open(DatabaseSettings.of(url), "test")) {
      database.documents().record(TestDocuments.aDocument().registration());
    }
    List<String> whole = catalog();

    assertThatExceptionOfType(RollbackRefused.class)
        .isThrownBy(() -> migrations.rollback(CHANGES - 3))
        .withMessageContaining((CHANGES - 4) + " changes can be taken back");

    assertThat(catalog()).isEqualTo(whole);
    assertThat(migrations.rollback(CHANGES - 4)).first().asString().startsWith("0018");
    assertThat(SqlAnswers.ask(url, "select count(*) from processing_events")).containsExactly("1");
  }

  @Test
  void nothing_is_taken_back_under_somebody_who_works() throws Exception {
    migrations.migrate();

    try (Connection somebody = TestPostgres.connect(url)) {
      assertThat(somebody.isValid(1)).isTrue();
      assertThatExceptionOfType(RollbackRefused.class).isThrownBy(() -> migrations.rollback(1));
    }

    assertThat(made()).isEqualTo(CHANGES);
  }

  @Test
  void more_changes_than_were_made_cannot_be_taken_back() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> migrations.rollback(1))
        .withMessageContaining("Only 0 changes");
    migrations.migrate();

    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> migrations.rollback(CHANGES + 1));
    assertThat(made()).isEqualTo(CHANGES);
  }

  @Test
  void migrating_twice_changes_nothing() {
    migrations.migrate();
    List<String> whole = catalog();

    migrations.migrate();

    assertThat(catalog()).isEqualTo(whole);
    assertThat(made()).isEqualTo(CHANGES);
  }

  @Test
  void pending_sql_of_an_empty_database_tells_all_and_changes_nothing() {
    StringWriter sql = new StringWriter();

    migrations.pendingSql(sql);

    assertThat(sql.toString()).contains("CREATE TABLE documents", "CREATE TABLE scheduled_tasks");
    assertThat(catalog()).isEmpty();
  }

  @Test
  void pending_sql_tells_only_what_is_pending_and_changes_nothing() {
    migrations.migrate();
    migrations.rollback(1);
    List<String> before = catalog();
    StringWriter sql = new StringWriter();

    migrations.pendingSql(sql);

    assertThat(sql.toString()).contains("CREATE TABLE corrections");
    assertThat(sql.toString()).doesNotContain("CREATE TABLE documents");
    assertThat(catalog()).isEqualTo(before);
    assertThat(made()).isEqualTo(CHANGES - 1);
  }

  @Test
  void pending_sql_can_be_run_by_hand() {
    StringWriter sql = new StringWriter();
    migrations.pendingSql(sql);
    TestPostgres.execute(url, sql.toString());

    migrations.migrate();

    assertThat(made()).isEqualTo(CHANGES);
  }

  /** 0012 alters a table that a long transaction reads meanwhile. */
  @Test
  void change_of_a_table_in_use_holds_nobody_up_and_is_made_when_it_is_free() throws Exception {
    migrations.migrate();
    migrations.rollback(CHANGES - 11);
    ExecutorService migrating = Executors.newSingleThreadExecutor();
    try (Connection reader = TestPostgres.connect(url);
        Statement reading = reader.createStatement()) {
      reader.setAutoCommit(false);
      reading.executeQuery("select count(*) from documents");
      Future<?> migrated = migrating.submit(migrations::migrate);
      await("the change waits for the table").until(this::somebodyWaits);

      for (int i = 0; i < 20; i++) {
        TestPostgres.execute(url, "set lock_timeout = '3s'", "select count(*) from documents");
      }
      assertThat(migrated).isNotDone();
      reader.rollback();

      migrated.get(60, TimeUnit.SECONDS);
      assertThat(made()).isEqualTo(CHANGES);
    } finally {
      migrating.shutdownNow();
    }
  }

  private boolean somebodyWaits() {
    String waiting = "select count(*) from pg_locks where not granted and locktype = 'relation'";
    return SqlAnswers.ask(url, waiting).get(0).equals("1");
  }

  @Test
  void processes_that_start_at_once_do_not_collide() throws Exception {
    int processes = 4;
    ExecutorService starting = Executors.newFixedThreadPool(processes);
    List<Future<?>> started = new ArrayList<>();

    for (int i = 0; i < processes; i++) {
      started.add(starting.submit(() -> new Migrations(DatabaseSettings.of(url)).migrate()));
    }
    for (Future<?> one : started) {
      one.get();
    }
    starting.shutdown();

    assertThat(made()).isEqualTo(CHANGES);
  }

  @Test
  void lock_that_a_killed_migration_noted_is_void() {
    migrations.migrate();
    migrations.rollback(1);
    TestPostgres.execute(
        url, "update databasechangeloglock set locked = true, lockedby = 'x', lockgranted = now()");

    migrations.migrate();

    assertThat(made()).isEqualTo(CHANGES);
  }

  @Test
  void service_of_another_role_gets_what_it_needs_and_no_more() {
    TestPostgres.asSuperuser(
        "do $$ begin create role \"a service\" login; exception when duplicate_object then end $$");
    DatabaseUrl service = new DatabaseUrl(url.jdbc(), "a service", null);

    new Migrations(DatabaseSettings.of(service, url)).migrate();

    String rights =
        "select privilege_type from information_schema.role_table_grants"
            + " where grantee = 'a service' and table_name = '%s' order by 1";
    assertThat(SqlAnswers.ask(url, rights.formatted("processing_events")))
        .containsExactly("INSERT", "SELECT");
    assertThat(SqlAnswers.ask(url, rights.formatted("documents")))
        .containsExactly("INSERT", "SELECT", "UPDATE");
  }

  @Test
  void server_without_trigrams_is_migrated_all_the_same() {
    String role = "owner_" + url.jdbc().replaceAll(".*/", "");
    String database = url.jdbc().replaceAll(".*/", "");
    TestPostgres.asSuperuser("create role " + role + " login");
    TestPostgres.execute(
        url,
        "revoke create on database " + database + " from public",
        "grant create on schema public to " + role);
    DatabaseUrl poor = new DatabaseUrl(url.jdbc(), role, null);

    new Migrations(DatabaseSettings.of(poor)).migrate();

    assertThat(made()).isEqualTo(CHANGES);
    assertThat(catalog()).noneMatch(line -> line.contains("documents_by_filename"));
  }

  private int made() {
    return Integer.parseInt(SqlAnswers.ask(url, "select count(*) from databasechangelog").get(0));
  }

  private List<String> catalog() {
    return SqlAnswers.ask(url, CATALOG);
  }

  /** Without the tables in which Liquibase keeps its books. */
  private List<String> ours() {
    return catalog().stream().filter(line -> !line.contains("databasechangelog")).toList();
  }
}
