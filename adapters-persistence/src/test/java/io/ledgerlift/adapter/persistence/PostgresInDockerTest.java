package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.AfterCommitContract;
import io.ledgerlift.application.port.ArtifactsContract;
import io.ledgerlift.application.port.AuditTrailContract;
import io.ledgerlift.application.port.CorrectionsContract;
import io.ledgerlift.application.port.DocumentListContract;
import io.ledgerlift.application.port.DocumentsContract;
import io.ledgerlift.application.port.IdempotencyKeysContract;
import io.ledgerlift.application.port.LeasesContract;
import io.ledgerlift.application.port.SentJobsContract;
import io.ledgerlift.application.port.StoreUnderTest;
import io.ledgerlift.application.port.TransactionsContract;
import io.ledgerlift.application.port.UploadGrantsContract;
import io.ledgerlift.application.port.WorkersContract;
import org.junit.jupiter.api.Nested;

/** All contracts of the database once more, on PostgreSQL's own image. */
final class PostgresInDockerTest {

  @Nested
  final class AfterCommitInDocker extends AfterCommitContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class ArtifactsInDocker extends ArtifactsContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class AuditTrailInDocker extends AuditTrailContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class DocumentListInDocker extends DocumentListContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class DocumentsInDocker extends DocumentsContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class IdempotencyKeysInDocker extends IdempotencyKeysContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class LeasesInDocker extends LeasesContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class SentJobsInDocker extends SentJobsContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class CorrectionsInDocker extends CorrectionsContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class TransactionsInDocker extends TransactionsContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class UploadGrantsInDocker extends UploadGrantsContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }

  @Nested
  final class WorkersInDocker extends WorkersContract {

    @Override
    protected StoreUnderTest open() {
      return new PostgresStore(PostgresInDocker.database());
    }
  }
}
