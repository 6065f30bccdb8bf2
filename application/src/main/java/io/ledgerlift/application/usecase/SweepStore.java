package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import io.ledgerlift.domain.document.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nothing refers to: uploads that were never registered, results of attempts that are
 * over, and what a purge left behind when it was interrupted. Any number of processes may run it.
 */
public final class SweepStore {

  /** How often it should run. */
  public static final Duration INTERVAL = Duration.ofHours(1);

  /** Nothing younger is touched: whoever is about to refer to it has had a day. */
  private static final Duration GRACE = Duration.ofHours(24);

  private static final Pattern DERIVED =
      Pattern.compile("derived/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9]{1,9})/.*");

  private static final Logger LOG = LoggerFactory.getLogger(SweepStore.class);

  private final Documents documents;
  private final ObjectStore store;
  private final IdempotencyKeys keys;
  private final InstantSource clock;

  public SweepStore(
      Documents documents, ObjectStore store, IdempotencyKeys keys, InstantSource clock) {
    this.documents = documents;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /** Sweeps once; answers how many objects were removed. */
  public int run() {
    Instant old = clock.instant().minus(GRACE);
    List<ObjectKey> orphans = new ArrayList<>();
    store.list("raw/", object -> addIf(isAbandoned(object, old), object, orphans));
    store.list("derived/", object -> addIf(isVoid(object, old), object, orphans));
    store.delete(orphans);
    keys.forgetBefore(old);
    if (!orphans.isEmpty()) {
      LOG.info("swept {} objects that nothing refers to", orphans.size());
    }
    return orphans.size();
  }

  private static void addIf(boolean orphan, StoredObject object, List<ObjectKey> orphans) {
    if (orphan) {
      orphans.add(object.key());
    }
  }

  private boolean isAbandoned(StoredObject upload, Instant old) {
    Optional<Document> document = documents.findByKey(upload.key());
    return document.map(Document::isPurged).orElseGet(() -> upload.modifiedAt().isBefore(old));
  }

  private boolean isVoid(StoredObject derived, Instant old) {
    Matcher place = DERIVED.matcher(derived.key().value());
    if (!place.matches()) {
      return false;
    }
    Optional<Document> document = documents.find(DocumentId.parse(place.group(1)));
    int attempt = Integer.parseInt(place.group(2));
    return document
        .map(owner -> owner.isPurged() || (isOver(owner, attempt) && isOld(derived, old)))
        .orElseGet(() -> isOld(derived, old));
  }

  private static boolean isOld(StoredObject object, Instant old) {
    return object.modifiedAt().isBefore(old);
  }

  private static boolean isOver(Document document, int attempt) {
    Reading reading = document.reading();
    boolean shown = reading != null && reading.attempt() == attempt;
    boolean underWay =
        document.status() == ProcessingStatus.PROCESSING && document.attempt() == attempt;
    return !shown && !underWay;
  }
}
