package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import io.ledgerlift.application.port.HttpUrlsContract;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStoreContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Every contract of a store with a server, for one client on one server. */
public abstract class StoreOnServerContracts extends StoreFaultContracts {

  protected StoreOnServerContracts(S3Server server) {
    super(server);
  }

  /** What the store keeps. */
  @Nested
  class Objects extends ObjectStoreContract {

    @Override
    protected ObjectStore store() {
      return opened.store();
    }

    @Override
    protected boolean supportsKeysBelowKeys() {
      return server.supportsKeysBelowKeys();
    }

    /** Both servers keep objects as files, and file systems have names that cannot be. */
    @Override
    protected boolean supportsAskingForAnyKey() {
      return false;
    }
  }

  /** What it lets anybody do. */
  @Nested
  class Urls extends HttpUrlsContract {

    @Override
    protected ObjectStore store() {
      return opened.store();
    }
  }

  /** What a page of another origin may do. */
  @Nested
  class Browsers extends BrowserContract {

    @Override
    protected ObjectStore store() {
      return opened.store();
    }
  }

  /** How it is. */
  @Nested
  class Healths extends HealthCheckContract {

    @Override
    protected HealthCheck well() {
      return opened.health();
    }

    @Override
    protected Optional<HealthCheck> away() {
      return Optional.of(open(bucketAt(NOBODY, server.accessKey())).health());
    }

    @Override
    protected List<String> secrets() {
      return List.of("127.0.0.1", bucket.name(), server.accessKey().id());
    }
  }
}
