package io.ledgerlift.adapter.queue.dbscheduler;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** One PostgreSQL for the tests of this module, with the table as db-scheduler 16.12 wants it. */
final class TestDatabase {

  private static final String TABLE =
      """
      create table scheduled_tasks (
        task_name text not null,
        task_instance text not null,
        task_data bytea,
        execution_time timestamp with time zone not null,
        picked boolean not null,
        picked_by text,
        last_success timestamp with time zone,
        last_failure timestamp with time zone,
        consecutive_failures int,
        last_heartbeat timestamp with time zone,
        version bigint not null,
        priority smallint,
        primary key (task_name, task_instance)
      )
      """;

  private static final HikariDataSource POOL = start();

  private TestDatabase() {}

  static DataSource pool() {
    return POOL;
  }

  static void clear() {
    execute("delete from scheduled_tasks");
  }

  static void execute(String statement) {
    try (Connection connection = POOL.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }

  /** How many rows meet the condition. */
  static int count(String condition) {
    return number("select count(*) from scheduled_tasks where " + condition);
  }

  /** How many statements wait for a transaction of somebody else to end. */
  static int waiting() {
    return number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
  }

  private static int number(String question) {
    try (Connection connection = POOL.getConnection();
        Statement sql = connection.createStatement();
        ResultSet answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(question, e);
    }
  }

  /** A pool whose database nobody can reach. */
  static HikariDataSource away() {
    return pool("jdbc:postgresql://localhost:1/postgres?user=postgres");
  }

  private static HikariDataSource start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      HikariDataSource pool = pool(postgres.getJdbcUrl("postgres", "postgres"));
      try (Connection connection = pool.getConnection();
          Statement sql = connection.createStatement()) {
        sql.execute(TABLE);
      }
      return pool;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(1_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
