package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.Checksum.Algorithm;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The original of a document, fetched to disk and proven to be what was registered.
 *
 * @param checksum by the algorithm of the registered one
 */
record Original(Path file, Sha256 digest, Checksum checksum) {

  private static final Logger LOG = LoggerFactory.getLogger(Original.class);

  /**
   * Fetches the original.
   *
   * @throws Unreadable when the stored bytes are not those that were registered
   */
  static Original fetch(ObjectStore store, Document document, Path folder) {
    SourceFile source = document.source();
    requirePinned(store, source);
    Path file = folder.resolve("original");
    Original original = copy(store, source, file);
    if (!original.isWhole(source)) {
      LOG.warn("the store sent other bytes than were registered; they are fetched once more");
      original = copy(store, source, file);
    }
    requirePinned(store, source);
    original.requireKnown(document);
    return original;
  }

  /** Where there is a checksum it decides: the same bytes have other marks in another store. */
  private static void requirePinned(ObjectStore store, SourceFile source) {
    StoredObject stored =
        store.describe(source.key()).orElseThrow(() -> missing(new NoSuchObject(source.key())));
    boolean proven =
        source.pin().checksum() != null || stored.pin().mark().equals(source.pin().mark());
    if (stored.size() != source.size() || !proven) {
      throw changed("The stored file was replaced after it was registered.");
    }
  }

  private static Original copy(ObjectStore store, SourceFile source, Path file) {
    Checksum registered = source.pin().checksum();
    Algorithm algorithm = registered == null ? Algorithm.SHA256 : registered.algorithm();
    MessageDigest digest = Sha256.algorithm();
    MessageDigest proof = algorithm.start();
    try (InputStream content = new SteadyContent(store.open(source.key()), System::nanoTime);
        OutputStream disk = digesting(Files.newOutputStream(file), digest, proof)) {
      long copied = content.transferTo(disk);
      if (copied != source.size()) {
        throw new Unavailable("the store sent " + copied + " bytes of " + source.size());
      }
    } catch (NoSuchObject gone) {
      throw missing(gone);
    } catch (IOException broken) {
      throw new Unavailable("the original could not be fetched", broken);
    }
    return new Original(file, Sha256.of(digest), Checksum.of(algorithm, proof));
  }

  private static OutputStream digesting(OutputStream disk, MessageDigest one, MessageDigest other) {
    return new DigestOutputStream(new DigestOutputStream(disk, one), other);
  }

  private boolean isWhole(SourceFile source) {
    Checksum registered = source.pin().checksum();
    return registered == null || registered.equals(checksum);
  }

  private void requireKnown(Document document) {
    if (!isWhole(document.source())) {
      throw changed("The stored bytes are not those that were registered.");
    }
    Sha256 declared = document.source().declaredDigest();
    if (declared != null && !declared.equals(digest)) {
      throw new Unreadable(
          FailureCode.DIGEST_MISMATCH,
          "The stored file is not the one whose SHA-256 was declared. Upload it again.");
    }
    if (document.reading() != null && !document.reading().digest().equals(digest)) {
      throw changed("The stored file is not the one that was read before.");
    }
  }

  private static Unreadable changed(String why) {
    return new Unreadable(FailureCode.SOURCE_CHANGED, why + " Upload it again.");
  }

  private static Unreadable missing(NoSuchObject gone) {
    return new Unreadable(
        FailureCode.SOURCE_MISSING, "The stored file is gone. Upload it again.", gone);
  }
}
