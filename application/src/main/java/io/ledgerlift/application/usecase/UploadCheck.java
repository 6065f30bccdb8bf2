package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.application.usecase.UploadRules.Allowed;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.SourceFile;
import java.io.IOException;
import java.io.InputStream;
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
    } else if (!file.contentType().matches(head(key))) {
      errors.add(
          "content_type", "content_mismatch", "The uploaded bytes are not of this content type.");
    }
    errors.refuse();
    String pin = Objects.requireNonNull(stored).pin();
    return new SourceFile(
        key, file.filename(), file.contentType(), file.size(), file.digest(), pin);
  }

  private byte[] head(ObjectKey key) {
    try (InputStream content = store.open(key)) {
      return content.readNBytes(ContentType.HEAD_BYTES);
    } catch (IOException broken) {
      throw new Unavailable("the upload " + key + " could not be read", broken);
    }
  }
}
