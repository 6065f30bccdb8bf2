package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.UploadGrants;
import io.ledgerlift.application.port.UploadGrants.Grant;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.SourceFile;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store tells that an object arrived. One that was granted here and that nobody registered
 * becomes a document as it was described then, by the same way as {@link RegisterDocument}; so an
 * upload whose sender vanished right after it is not lost.
 */
public final class RegisterArrival {

  private static final Actor STORE = Actor.system("store");

  private static final Logger LOG = LoggerFactory.getLogger(RegisterArrival.class);

  private final UploadCheck uploads;
  private final Registration registration;
  private final Documents documents;
  private final UploadGrants grants;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public RegisterArrival(
      UploadCheck uploads,
      Registration registration,
      Documents documents,
      UploadGrants grants,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.uploads = uploads;
    this.registration = registration;
    this.documents = documents;
    this.grants = grants;
    this.clock = clock;
    this.ids = ids;
  }

  /** What came of it. */
  public enum Outcome {
    /** It is a document now. */
    REGISTERED,
    /** It was one already, or once. */
    KNOWN,
    /** Nobody was granted an upload there, or it is forgotten. */
    NOT_GRANTED,
    /** What lies there is not what was granted, or nothing does. */
    REFUSED
  }

  /**
   * Registers the upload at this key if it is to be; telling of it again changes nothing.
   *
   * @throws Unavailable when that could not be found out; to be told again
   */
  public Outcome register(ObjectKey key) {
    if (documents.findByKey(key).isPresent()) {
      return Outcome.KNOWN;
    }
    Optional<Grant> grant = grants.find(key);
    return grant.isPresent() ? register(grant.get()) : Outcome.NOT_GRANTED;
  }

  private Outcome register(Grant grant) {
    Occasion occasion = new Occasion(STORE, "arrival-" + ids.get(), null, clock.instant());
    try {
      SourceFile source = uploads.check(grant.key().value(), described(grant));
      registration.make(source, occasion, id -> grants.arrived(grant.key()));
      return Outcome.REGISTERED;
    } catch (KeyTaken senderWasFaster) {
      return Outcome.KNOWN;
    } catch (InvalidRequest notWhatWasGranted) {
      LOG.info("an upload is not what was granted: {}", notWhatWasGranted.errors());
      return Outcome.REFUSED;
    }
  }

  private static Described described(Grant grant) {
    return new Described(
        grant.filename().value(),
        grant.contentType().mediaType(),
        grant.size(),
        grant.digest() == null ? null : grant.digest().hex());
  }
}
