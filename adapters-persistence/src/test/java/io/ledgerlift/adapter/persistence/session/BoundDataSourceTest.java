package io.ledgerlift.adapter.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.adapter.persistence.TestPostgres;
import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds that the queue's connections take part in a running transaction and cannot end it. */
@SuppressWarnings("NullAway.Init")
final class BoundDataSourceTest {

  private static DatabaseUrl url;
  private static Database database;
  private static DataSource queue;

  @BeforeAll
  static void open() {
    url = TestPostgres.migratedDatabase();
    database = Database.open(DatabaseSettings.of(url), "test");
    queue = database.boundToTransaction();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void what_the_queue_writes_goes_with_the_transaction() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inTransaction(
                        () -> {
                          enqueueAndTryToCommit("lost");
                          throw new IllegalArgumentException("the block breaks");
                        }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(tasks()).doesNotContain("lost");
  }

  @Test
  void what_the_queue_writes_comes_with_the_transaction() {
    database
        .transactions()
        .inTransaction(
            () -> {
              enqueueAndTryToCommit("kept");
              assertThat(tasks()).doesNotContain("kept");
            });

    assertThat(tasks()).contains("kept");
  }

  @Test
  void outside_a_transaction_connections_are_ordinary_ones() throws SQLException {
    try (Connection connection = queue.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(connection.getAutoCommit()).isTrue();
      statement.execute(insert("outside"));
      assertThat(tasks()).contains("outside");
    }
  }

  @Test
  void failure_of_a_statement_is_the_drivers_own() {
    database
        .transactions()
        .inTransaction(
            () ->
                assertThatThrownBy(() -> queue.getConnection().prepareStatement("x").execute())
                    .isInstanceOf(SQLException.class));
  }

  private static void enqueueAndTryToCommit(String task) {
    try (Connection connection = queue.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute(insert(task));
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String insert(String task) {
    return "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
        + " values ('read', '"
        + task
        + "', now(), false, 1)";
  }

  private static List<String> tasks() {
    return SqlAnswers.ask(url, "select task_instance from scheduled_tasks");
  }
}
