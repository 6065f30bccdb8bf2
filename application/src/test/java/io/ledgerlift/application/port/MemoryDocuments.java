package io.ledgerlift.application.port;

import io.ledgerlift.application.port.MemoryState.Lease;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Documents} over a {@link MemoryStore}. */
public final class MemoryDocuments implements Documents {

  /** Ids by their text: {@code UUID} compares signed, PostgreSQL and people do not. */
  private static final Comparator<Position> OLDEST_FIRST =
      Comparator.comparing(Position::createdAt).thenComparing(place -> place.id().toString());

  private final MemoryStore store;

  public MemoryDocuments(MemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return store.read("documents.find", state -> Optional.ofNullable(state.documents.get(id)));
  }

  @Override
  public Optional<Document> findByKey(ObjectKey key) {
    return store.read("documents.findByKey", state -> byKey(state, key));
  }

  @Override
  public List<ObjectKey> originals(@Nullable ObjectKey after, int limit) {
    return store.read(
        "documents.originals",
        state ->
            state.documents.values().stream()
                .filter(document -> !document.isPurged())
                .map(document -> document.source().key())
                .filter(key -> after == null || key.compareTo(after) > 0)
                .sorted()
                .limit(limit)
                .toList());
  }

  @Override
  public Optional<DocumentId> firstWithDigest(Sha256 digest, DocumentId except) {
    Predicate<Document> sameBytes =
        document ->
            document.reading() != null
                && document.reading().digest().equals(digest)
                && !document.isPurged()
                && !document.id().equals(except);
    return store.read(
        "documents.firstWithDigest",
        state -> oldestFirst(state).filter(sameBytes).map(Document::id).findFirst());
  }

  @Override
  public List<Document> list(Query query) {
    return store.read(
        "documents.list",
        state ->
            state.documents.values().stream()
                .filter(document -> !document.isPurged())
                .filter(document -> matches(query, document))
                .sorted(Comparator.comparing(MemoryDocuments::place, OLDEST_FIRST.reversed()))
                .limit(query.limit())
                .toList());
  }

  @Override
  public void record(Document.Change change) {
    store.change(
        "documents.record",
        state -> {
          requireFresh(state, change);
          state.leases.remove(change.after().id());
          state.save(change);
        });
  }

  @Override
  public Optional<Claim> claim(Document.Change start, Duration lease) {
    return store.write(
        "documents.claim",
        state -> {
          if (!isCurrent(state, start)) {
            return Optional.empty();
          }
          Claim claim = new Claim(start.after(), store.nextToken());
          state.leases.put(start.after().id(), lease(claim, lease));
          state.save(start);
          return Optional.of(claim);
        });
  }

  @Override
  public boolean heartbeat(Claim claim, Duration lease) {
    return store.write(
        "documents.heartbeat",
        state -> {
          boolean held = state.holds(claim);
          if (held) {
            state.leases.put(claim.document().id(), lease(claim, lease));
          }
          return held;
        });
  }

  @Override
  public void record(Document.Change change, Claim claim) {
    store.change(
        "documents.recordClaimed",
        state -> {
          state.requireLease(claim);
          state.leases.remove(change.after().id());
          state.save(change);
        });
  }

  @Override
  public boolean recordLapsed(Document.Change change) {
    return store.write(
        "documents.recordLapsed",
        state -> {
          boolean lapsed = isCurrent(state, change) && hasLapsed(state, change.after().id());
          if (lapsed) {
            state.leases.remove(change.after().id());
            state.save(change);
          }
          return lapsed;
        });
  }

  @Override
  public List<Document> lapsed(int limit) {
    return store.read(
        "documents.lapsed",
        state ->
            state.documents.values().stream()
                .filter(document -> document.status() == ProcessingStatus.PROCESSING)
                .filter(document -> hasLapsed(state, document.id()))
                .sorted(Comparator.comparing(document -> state.leases.get(document.id()).until()))
                .limit(limit)
                .toList());
  }

  @Override
  public List<Document> due(Instant now, int limit) {
    return store.read(
        "documents.due",
        state -> oldestFirst(state).filter(document -> document.isDue(now)).limit(limit).toList());
  }

  private Lease lease(Claim claim, Duration time) {
    return new Lease(claim.token(), store.clock().instant().plus(time));
  }

  private boolean hasLapsed(MemoryState state, DocumentId id) {
    Lease lease = state.leases.get(id);
    return lease != null && lease.until().isBefore(store.clock().instant());
  }

  private static void requireFresh(MemoryState state, Document.Change change) {
    Document after = change.after();
    if (change.before() == null) {
      byKey(state, after.source().key())
          .ifPresent(
              taken -> {
                throw new KeyTaken(taken.id());
              });
    } else if (!isCurrent(state, change)) {
      throw new StaleDocument(after.id());
    }
  }

  private static boolean isCurrent(MemoryState state, Document.Change change) {
    Document stored = state.documents.get(change.after().id());
    Document before = change.before();
    return stored != null && before != null && stored.version() == before.version();
  }

  private static Optional<Document> byKey(MemoryState state, ObjectKey key) {
    return state.documents.values().stream()
        .filter(document -> document.source().key().equals(key))
        .findFirst();
  }

  private static Stream<Document> oldestFirst(MemoryState state) {
    return state.documents.values().stream()
        .sorted(Comparator.comparing(MemoryDocuments::place, OLDEST_FIRST));
  }

  private static boolean matches(Query query, Document document) {
    String name = document.source().filename().value().toLowerCase(Locale.ROOT);
    return (query.status() == null || query.status() == document.status())
        && (query.text() == null || name.contains(query.text().toLowerCase(Locale.ROOT)))
        && (query.after() == null || OLDEST_FIRST.compare(place(document), query.after()) < 0);
  }

  private static Position place(Document document) {
    return new Position(document.stamp().createdAt(), document.id());
  }
}
