package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.SentJobs;
import io.ledgerlift.application.port.StoreUnderTest;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.UploadGrants;
import io.ledgerlift.application.port.Workers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ports over a database that contract tests share; cutting it off closes its pool. */
final class PostgresStore implements StoreUnderTest {

  private static final DatabaseUrl EMBEDDED = TestPostgres.migratedDatabase();

  private static final Map<DatabaseUrl, Database> SHARED = new ConcurrentHashMap<>();

  private final DatabaseUrl url;
  private final Database database;

  /** In the PostgreSQL of this module's tests. */
  PostgresStore() {
    this(EMBEDDED);
  }

  /**
   * @param url of a database that was migrated
   */
  PostgresStore(DatabaseUrl url) {
    this.url = url;
    this.database =
        SHARED.computeIfAbsent(url, at -> Database.open(DatabaseSettings.of(at), "test"));
  }

  @Override
  public Documents documents() {
    return database.documents();
  }

  @Override
  public AuditTrail auditTrail() {
    return database.auditTrail();
  }

  @Override
  public Artifacts artifacts() {
    return database.artifacts();
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  @Override
  public IdempotencyKeys idempotencyKeys() {
    return database.idempotencyKeys();
  }

  @Override
  public Workers workers() {
    return database.workers();
  }

  @Override
  public UploadGrants uploadGrants() {
    return database.uploadGrants();
  }

  @Override
  public SentJobs sentJobs() {
    return database.sentJobs();
  }

  @Override
  public Corrections corrections() {
    return database.corrections();
  }

  @Override
  public boolean supportsCutOff() {
    return true;
  }

  @Override
  public void cutOff() {
    database.close();
    SHARED.remove(url);
  }
}
