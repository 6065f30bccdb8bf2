package io.ledgerlift.application.port;

import io.ledgerlift.application.port.MemoryState.Attempt;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Artifacts} over a {@link MemoryStore}. */
public final class MemoryArtifacts implements Artifacts {

  private static final Comparator<Position> IN_ORDER =
      Comparator.comparingInt(Position::page).thenComparingInt(Position::place);

  private final MemoryStore store;

  public MemoryArtifacts(MemoryStore store) {
    this.store = store;
  }

  @Override
  public void store(Claim claim, List<PageRow> pages) {
    store.change(
        "artifacts.store",
        state -> {
          state.requireLease(claim);
          Attempt attempt = Attempt.of(claim);
          Map<PageNumber, PageRow> all = new TreeMap<>(rows(state, attempt));
          for (PageRow page : pages) {
            if (all.put(page.number(), page) != null) {
              throw new IllegalStateException("page " + page.number() + " is there already");
            }
          }
          state.pages.put(attempt, all);
        });
  }

  @Override
  public void storeUnplaced(Claim claim, List<Found> artifacts) {
    store.change(
        "artifacts.storeUnplaced",
        state -> {
          state.requireLease(claim);
          Attempt attempt = Attempt.of(claim);
          Map<Integer, Found> all = new TreeMap<>(state.unplaced.getOrDefault(attempt, Map.of()));
          for (Found found : artifacts) {
            if (all.put(found.place(), found) != null) {
              throw new IllegalStateException("artifact " + found.place() + " is there already");
            }
          }
          state.unplaced.put(attempt, all);
        });
  }

  @Override
  public void storePreviews(Claim claim, Map<PageNumber, ObjectKey> previews) {
    store.change(
        "artifacts.storePreviews",
        state -> {
          state.requireLease(claim);
          Attempt attempt = Attempt.of(claim);
          Map<PageNumber, PageRow> all = new TreeMap<>(rows(state, attempt));
          previews.forEach(
              (number, key) -> all.computeIfPresent(number, (same, page) -> shown(page, key)));
          state.pages.put(attempt, all);
        });
  }

  @Override
  public List<PageRow> pages(DocumentId id, int attempt) {
    return store.read(
        "artifacts.pages",
        state ->
            rows(state, new Attempt(id, attempt)).values().stream()
                .map(MemoryArtifacts::bare)
                .toList());
  }

  @Override
  public Optional<PageRow> page(DocumentId id, int attempt, PageNumber number) {
    return store.read(
        "artifacts.page",
        state ->
            Optional.ofNullable(rows(state, new Attempt(id, attempt)).get(number))
                .map(MemoryArtifacts::bare));
  }

  @Override
  public Optional<Found> one(DocumentId id, int attempt, UUID artifact) {
    return store.read(
        "artifacts.one",
        state ->
            all(state, new Attempt(id, attempt))
                .filter(found -> found.id().equals(artifact))
                .findFirst());
  }

  @Override
  public List<Found> find(Query query) {
    return store.read(
        "artifacts.find",
        state ->
            all(state, new Attempt(query.document(), query.attempt()))
                .filter(found -> matches(query, found))
                .sorted(Comparator.comparing(MemoryArtifacts::place, IN_ORDER))
                .limit(query.limit())
                .toList());
  }

  @Override
  public void removeAll(DocumentId id) {
    store.change(
        "artifacts.removeAll",
        state -> {
          state.pages.keySet().removeIf(attempt -> attempt.document().equals(id));
          state.unplaced.keySet().removeIf(attempt -> attempt.document().equals(id));
        });
  }

  @Override
  public void removeBefore(DocumentId id, int attempt) {
    store.change(
        "artifacts.removeBefore",
        state -> {
          state.pages.keySet().removeIf(old -> isBefore(old, id, attempt));
          state.unplaced.keySet().removeIf(old -> isBefore(old, id, attempt));
        });
  }

  private static boolean isBefore(Attempt old, DocumentId id, int attempt) {
    return old.document().equals(id) && old.number() < attempt;
  }

  private static Stream<Found> all(MemoryState state, Attempt attempt) {
    return Stream.concat(
        state.unplaced.getOrDefault(attempt, Map.of()).values().stream(),
        rows(state, attempt).values().stream().flatMap(page -> page.found().stream()));
  }

  private static Map<PageNumber, PageRow> rows(MemoryState state, Attempt attempt) {
    return state.pages.getOrDefault(attempt, Map.of());
  }

  private static PageRow bare(PageRow page) {
    return with(page, page.preview(), List.of());
  }

  private static PageRow shown(PageRow page, ObjectKey preview) {
    return with(page, preview, page.found());
  }

  private static PageRow with(PageRow page, @Nullable ObjectKey preview, List<Found> found) {
    return new PageRow(
        page.number(), page.width(), page.height(), page.rotation(), preview, page.flags(), found);
  }

  private static boolean matches(Query query, Found found) {
    return (query.type() == null || query.type().equals(ArtifactTree.type(found.artifact())))
        && (query.page() == null || query.page().equals(found.artifact().page()))
        && (query.after() == null || IN_ORDER.compare(place(found), query.after()) > 0);
  }

  private static Position place(Found found) {
    PageNumber page = found.artifact().page();
    return new Position(page == null ? 0 : page.value(), found.place());
  }
}
