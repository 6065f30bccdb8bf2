package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.port.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;

/** A local store in a folder, with everything that belongs to it. */
final class LocalStoreOnDisk {

  final SettableClock clock = new SettableClock();
  final Path root;
  final SignedUrls urls;
  final LocalObjectStore store;
  final LocalSignedTransfers transfers;

  LocalStoreOnDisk(Path home) {
    SigningSecret secret = SigningSecret.keptIn(home.resolve("secret.key"), new SecureRandom());
    root = home.resolve("objects");
    urls = new SignedUrls(URI.create("http://localhost:8000/"), secret, clock);
    store = new LocalObjectStore(root, urls, clock);
    transfers = new LocalSignedTransfers(store, urls);
  }

  /** A second store on the same folder, as after a restart. */
  LocalObjectStore reopened() {
    return new LocalObjectStore(root, urls, clock);
  }
}
