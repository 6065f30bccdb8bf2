package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.application.port.UploadGrants;
import io.ledgerlift.application.usecase.UploadRules.Allowed;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hands out a key and a signed URL for one upload, and remembers that; no document comes of it yet.
 */
public final class RequestUpload {

  private final ObjectStore store;
  private final UploadGrants grants;
  private final UploadRules rules;
  private final Supplier<UUID> ids;

  public RequestUpload(
      ObjectStore store, UploadGrants grants, UploadRules rules, Supplier<UUID> ids) {
    this.store = store;
    this.grants = grants;
    this.rules = rules;
    this.ids = ids;
  }

  /** Where to put the file, and how. */
  public record Granted(ObjectKey key, SignedUpload upload) {}

  /**
   * A place for the file that is described.
   *
   * @throws InvalidRequest when such a file may not be uploaded
   */
  public Granted request(Described file) {
    FieldErrors errors = new FieldErrors();
    Allowed checked = rules.check(file, "filename", errors);
    errors.refuse();
    Allowed allowed = Objects.requireNonNull(checked);
    ObjectKey key = ObjectKey.original(ids.get(), allowed.filename());
    SignedUpload upload =
        store.presignUpload(
            new UploadOrder(key, allowed.contentType(), allowed.size(), rules.validity()));
    grants.remember(allowed.granted(key, upload.expiresAt()));
    return new Granted(key, upload);
  }
}
