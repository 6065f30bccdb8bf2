package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.application.usecase.UploadRules.Allowed;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import io.ledgerlift.domain.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks whether an upload is there and is what it is said to be, and pins its bytes. */
public final class UploadCheck {

  private final ObjectStore store;
  private final UploadRules rules;

  public UploadCheck(ObjectStore store, UploadRules rules) {
    this.store = store;
    this.rules = rules;
  }

  SourceFile check(@Nullable String key, Described file) {
    FieldErrors errors = new FieldErrors();
    ObjectKey original = errors.take("s3_key", () -> original(key));
    Allowed allowed = rules.check(file, "original_filename", errors);
    errors.refuse();
    return found(Objects.requireNonNull(original), Objects.requireNonNull(allowed));
  }

  private static ObjectKey original(@Nullable String key) {
    if (key == null) {
      throw UploadRules.required();
    }
    ObjectKey parsed = new ObjectKey(key);
    if (!parsed.isOriginal()) {
      throw new InvalidValue("not_an_upload", "Uploads lie under the key that presign answered.");
    }
    return parsed;
  }

  private SourceFile found(ObjectKey key, Allowed file) {
    FieldErrors errors = new FieldErrors();
    StoredObject stored = store.describe(key).orElse(null);
    if (stored == null) {
      errors.add("s3_key", "object_missing", "Nothing was uploaded under this key yet.");
    } else if (stored.size() != file.size()) {
      errors.add(
          "file_size", "size_mismatch", "The uploaded object has " + stored.size() + " bytes.");
    }
    errors.refuse();
    Pin pin = proven(Objects.requireNonNull(stored), file.contentType(), errors);
    return new SourceFile(
        key, file.filename(), file.contentType(), file.size(), file.digest(), pin);
  }

  /** Reads the first bytes only, where the store made a checksum of all of them. */
  private Pin proven(StoredObject stored, ContentType contentType, FieldErrors errors) {
    try (InputStream content = store.open(stored.key())) {
      byte[] head = content.readNBytes(ContentType.HEAD_BYTES);
      if (!contentType.matches(head)) {
        errors.add(
            "content_type", "content_mismatch", "The uploaded bytes are not of this content type.");
      }
      errors.refuse();
      return stored.pin().checksum() == null
          ? stored.pin().completed(checksum(head, content))
          : stored.pin();
    } catch (IOException broken) {
      throw new Unavailable("the upload " + stored.key() + " could not be read", broken);
    }
  }

  private static Checksum checksum(byte[] head, InputStream rest) throws IOException {
    MessageDigest digest = Sha256.algorithm();
    digest.update(head);
    rest.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return Checksum.of(Checksum.Algorithm.SHA256, digest);
  }
}
