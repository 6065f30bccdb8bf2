package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.domain.Sha256;
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

/** The original of a document, fetched to disk and proven to be what was registered. */
record Original(Path file, Sha256 digest) {

  /**
   * Fetches the original.
   *
   * @throws Unreadable when the stored bytes are not those that were registered
   */
  static Original fetch(ObjectStore store, Document document, Path folder) {
    SourceFile source = document.source();
    requirePinned(store, source);
    Path file = folder.resolve("original");
    Original original = new Original(file, copy(store, source, file));
    requirePinned(store, source);
    original.requireKnown(document);
    return original;
  }

  private static void requirePinned(ObjectStore store, SourceFile source) {
    StoredObject stored =
        store.describe(source.key()).orElseThrow(() -> missing(new NoSuchObject(source.key())));
    if (stored.size() != source.size() || !stored.pin().equals(source.pin())) {
      throw new Unreadable(
          FailureCode.SOURCE_CHANGED,
          "The stored file was replaced after it was registered. Upload it again.");
    }
  }

  private static Sha256 copy(ObjectStore store, SourceFile source, Path file) {
    MessageDigest digest = Sha256.algorithm();
    try (InputStream content = store.open(source.key());
        OutputStream disk = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      long copied = content.transferTo(disk);
      if (copied != source.size()) {
        throw new Unavailable("the store sent " + copied + " bytes of " + source.size());
      }
    } catch (NoSuchObject gone) {
      throw missing(gone);
    } catch (IOException broken) {
      throw new Unavailable("the original could not be fetched", broken);
    }
    return Sha256.of(digest);
  }

  private void requireKnown(Document document) {
    Sha256 declared = document.source().declaredDigest();
    if (declared != null && !declared.equals(digest)) {
      throw new Unreadable(
          FailureCode.DIGEST_MISMATCH,
          "The stored file is not the one whose SHA-256 was declared. Upload it again.");
    }
    if (document.reading() != null && !document.reading().digest().equals(digest)) {
      throw new Unreadable(
          FailureCode.SOURCE_CHANGED,
          "The stored file is not the one that was read before. Upload it again.");
    }
  }

  private static Unreadable missing(NoSuchObject gone) {
    return new Unreadable(
        FailureCode.SOURCE_MISSING, "The stored file is gone. Upload it again.", gone);
  }
}
