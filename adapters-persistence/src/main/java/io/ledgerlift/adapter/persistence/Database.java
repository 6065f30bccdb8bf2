package io.ledgerlift.adapter.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerlift.adapter.persistence.artifact.HibernateArtifacts;
import io.ledgerlift.adapter.persistence.connection.ConnectionPool;
import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.PatientSource;
import io.ledgerlift.adapter.persistence.correction.HibernateCorrections;
import io.ledgerlift.adapter.persistence.document.HibernateAuditTrail;
import io.ledgerlift.adapter.persistence.document.HibernateDocuments;
import io.ledgerlift.adapter.persistence.migration.Migrations;
import io.ledgerlift.adapter.persistence.progress.PostgresProgressFeed;
import io.ledgerlift.adapter.persistence.session.BoundDataSource;
import io.ledgerlift.adapter.persistence.session.HibernateTransactions;
import io.ledgerlift.adapter.persistence.session.SessionFactories;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.ProgressFeed;
import io.ledgerlift.application.port.SentJobs;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.UploadGrants;
import io.ledgerlift.application.port.Workers;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/**
 * The open database: its tables are those of this version, and every port that it keeps takes part
 * in its transactions.
 */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final PatientSource source;
  private final SessionFactory factory;
  private final Sessions sessions;
  private final PostgresProgressFeed progress;
  private final String softwareVersion;

  private Database(
      HikariDataSource pool,
      PatientSource source,
      DatabaseSettings settings,
      String softwareVersion) {
    List<Class<?>> rows = new ArrayList<>(HibernateDocuments.rows());
    rows.addAll(HibernateArtifacts.rows());
    rows.addAll(HibernateCorrections.rows());
    this.pool = pool;
    this.source = source;
    this.factory = SessionFactories.open(pool, rows);
    this.sessions = new Sessions(pool, factory);
    this.progress = new PostgresProgressFeed(pool, settings.url());
    this.softwareVersion = softwareVersion;
  }

  /**
   * Connects, and migrates.
   *
   * @param softwareVersion stands in every audit entry that is written
   * @throws Unavailable when the database does not answer within the start timeout
   */
  public static Database open(DatabaseSettings settings, String softwareVersion) {
    PatientSource source = new PatientSource();
    HikariDataSource pool = ConnectionPool.open(settings, source);
    try {
      new Migrations(settings).migrate();
      return new Database(pool, source, settings, softwareVersion);
    } catch (RuntimeException failure) {
      boolean gone = source.isAway();
      source.giveUp();
      pool.close();
      throw gone ? new Unavailable("The database does not answer any more.", failure) : failure;
    }
  }

  public Transactions transactions() {
    return new HibernateTransactions(sessions);
  }

  public Documents documents() {
    return new HibernateDocuments(sessions, softwareVersion);
  }

  public AuditTrail auditTrail() {
    return new HibernateAuditTrail(sessions, softwareVersion);
  }

  public Artifacts artifacts() {
    return new HibernateArtifacts(sessions);
  }

  public Corrections corrections() {
    return new HibernateCorrections(sessions);
  }

  public IdempotencyKeys idempotencyKeys() {
    return new HibernateIdempotencyKeys(sessions);
  }

  public Workers workers() {
    return new HibernateWorkers(sessions);
  }

  public UploadGrants uploadGrants() {
    return new HibernateUploadGrants(sessions);
  }

  public SentJobs sentJobs() {
    return new HibernateSentJobs(sessions);
  }

  /** One for the whole process; it ends with the database. */
  public ProgressFeed progressFeed() {
    return progress;
  }

  public HealthCheck health() {
    return new DatabaseHealthCheck(sessions, source::isAway);
  }

  /**
   * For the queue: inside a transaction of the calling thread its connections are that
   * transaction's and cannot end it, outside they are ordinary ones.
   */
  public DataSource boundToTransaction() {
    return new BoundDataSource(sessions);
  }

  @Override
  public void close() {
    progress.close();
    factory.close();
    source.giveUp();
    pool.close();
  }
}
