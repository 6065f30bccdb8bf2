package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of documents whose original is not in the store. Nothing is changed: only a person knows
 * where a copy lies.
 */
public final class FindMissingOriginals {

  /** How often it should run. */
  public static final Duration INTERVAL = Duration.ofHours(1);

  private static final String ORIGINALS = "raw/";

  private static final int PAGE = 1_000;

  /** So many are looked at one by one; where more are missing, the store itself is. */
  private static final int MOST = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(FindMissingOriginals.class);

  private final Documents documents;
  private final ObjectStore store;
  private final ProcessingMetrics metrics;

  public FindMissingOriginals(Documents documents, ObjectStore store, ProcessingMetrics metrics) {
    this.documents = documents;
    this.store = store;
    this.metrics = metrics;
  }

  /** Looks once; answers how many are missing, {@value #MOST} at most. */
  public int run() {
    List<ObjectKey> suspects = new ArrayList<>();
    Consumer<ObjectKey> suspect =
        key -> {
          if (suspects.size() < MOST) {
            suspects.add(key);
          }
        };
    Known known = new Known();
    store.list(ORIGINALS, stored -> known.passTo(stored.key(), suspect));
    known.passTo(null, suspect);
    int missing = (int) suspects.stream().filter(this::isMissing).count();
    metrics.originalsMissing(missing);
    if (missing > 0) {
      LOG.error("the originals of {} documents are not in the store", missing);
    }
    return missing;
  }

  /** Asked for by itself: it may have come, or its document gone, since the listing. */
  private boolean isMissing(ObjectKey key) {
    return store.describe(key).isEmpty()
        && documents.findByKey(key).filter(document -> !document.isPurged()).isPresent();
  }

  /** The keys that the database knows, beside those that the store lists in the same order. */
  private final class Known {

    private final Deque<ObjectKey> page = new ArrayDeque<>();
    private @Nullable ObjectKey last;
    private boolean ended;

    /** Hands on every key before {@code stored}, which is there; every key when it is null. */
    void passTo(@Nullable ObjectKey stored, Consumer<ObjectKey> before) {
      for (ObjectKey key = peek(); key != null; key = peek()) {
        int order = stored == null ? -1 : key.compareTo(stored);
        if (order > 0) {
          return;
        }
        page.remove();
        if (order < 0) {
          before.accept(key);
        }
      }
    }

    private @Nullable ObjectKey peek() {
      if (page.isEmpty() && !ended) {
        page.addAll(documents.originals(last, PAGE));
        ended = page.size() < PAGE;
        last = page.isEmpty() ? last : page.getLast();
      }
      return page.peek();
    }
  }
}
