package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.application.port.UploadGrants;
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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nothing refers to: uploads that were never registered, results of attempts that are
 * over, and what a purge left behind when it was interrupted. Any number of processes may run it.
 *
 * <p>A store of which the database knows nothing at all is another one's, and is left alone.
 */
public final class SweepStore {

  /** How often it should run. */
  public static final Duration INTERVAL = Duration.ofHours(1);

  /** Nothing younger is touched: whoever is about to refer to it has had a day. */
  private static final Duration GRACE = Duration.ofHours(24);

  /** An upload may be the only copy, and a restored database may not know it yet: a week. */
  private static final Duration ABANDONED = Duration.ofDays(7);

  private static final Pattern DERIVED =
      Pattern.compile("derived/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9]{1,9})/.*");

  private static final Logger LOG = LoggerFactory.getLogger(SweepStore.class);

  private final Documents documents;
  private final ObjectStore store;
  private final IdempotencyKeys keys;
  private final UploadGrants grants;
  private final InstantSource clock;

  public SweepStore(
      Documents documents,
      ObjectStore store,
      IdempotencyKeys keys,
      UploadGrants grants,
      InstantSource clock) {
    this.documents = documents;
    this.store = store;
    this.keys = keys;
    this.grants = grants;
    this.clock = clock;
  }

  /** Sweeps once; answers how many objects were removed. */
  public int run() {
    Instant now = clock.instant();
    List<StoredObject> orphans = new ArrayList<>();
    List<StoredObject> known = new ArrayList<>(1);
    Consumer<StoredObject> sort = object -> sort(object, orphans, known, now);
    store.list("raw/", sort);
    store.list("derived/", sort);
    if (known.isEmpty() && !orphans.isEmpty()) {
      LOG.error("nothing in the store is known to this database; it is not swept");
      return 0;
    }
    keys.forgetBefore(now.minus(GRACE));
    grants.forgetBefore(now.minus(ABANDONED));
    return remove(orphans, now);
  }

  /** One that is known is enough to tell that store and database belong together. */
  private void sort(
      StoredObject object, List<StoredObject> orphans, List<StoredObject> known, Instant now) {
    Optional<Document> owner = owner(object.key());
    if (isOrphan(object, owner, now)) {
      orphans.add(object);
    }
    if (known.isEmpty() && owner.isPresent()) {
      known.add(object);
    }
  }

  /** Looked at once more right before: an upload may have been registered meanwhile. */
  private int remove(List<StoredObject> orphans, Instant now) {
    int removed = 0;
    for (StoredObject orphan : orphans) {
      if (isOrphan(orphan, owner(orphan.key()), now)) {
        store.delete(List.of(orphan.key()));
        removed++;
      }
    }
    if (removed > 0) {
      LOG.info("swept {} objects that nothing refers to", removed);
    }
    return removed;
  }

  private Optional<Document> owner(ObjectKey key) {
    Matcher place = DERIVED.matcher(key.value());
    return place.matches()
        ? documents.find(DocumentId.parse(place.group(1)))
        : documents.findByKey(key);
  }

  private static boolean isOrphan(StoredObject object, Optional<Document> owner, Instant now) {
    if (object.key().isOriginal()) {
      Instant abandoned = now.minus(ABANDONED);
      return owner.map(Document::isPurged).orElseGet(() -> isOlder(object, abandoned));
    }
    return isVoid(object, owner, now.minus(GRACE));
  }

  private static boolean isVoid(StoredObject derived, Optional<Document> owner, Instant old) {
    Matcher place = DERIVED.matcher(derived.key().value());
    if (!place.matches()) {
      return false;
    }
    int attempt = Integer.parseInt(place.group(2));
    return owner
        .map(
            document -> document.isPurged() || (isOver(document, attempt) && isOlder(derived, old)))
        .orElseGet(() -> isOlder(derived, old));
  }

  private static boolean isOlder(StoredObject object, Instant time) {
    return object.modifiedAt().isBefore(time);
  }

  private static boolean isOver(Document document, int attempt) {
    Reading reading = document.reading();
    boolean shown = reading != null && reading.attempt() == attempt;
    boolean underWay =
        document.status() == ProcessingStatus.PROCESSING && document.attempt() == attempt;
    return !shown && !underWay;
  }
}
