package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.SentJobs;
import io.ledgerlift.application.port.StoreUnderTest;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.UploadGrants;
import io.ledgerlift.application.port.Workers;
import org.jspecify.annotations.Nullable;

/** The ports over one database that all contract tests share; cutting it off closes its pool. */
final class PostgresStore implements StoreUnderTest {

  private static final DatabaseUrl URL = TestPostgres.migratedDatabase();

  private static @Nullable Database shared;

  private final Database database = shared();

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
  public boolean supportsCutOff() {
    return true;
  }

  @Override
  public void cutOff() {
    database.close();
    forget();
  }

  private static synchronized Database shared() {
    if (shared == null) {
      shared = Database.open(DatabaseSettings.of(URL), "test");
    }
    return shared;
  }

  private static synchronized void forget() {
    shared = null;
  }
}
