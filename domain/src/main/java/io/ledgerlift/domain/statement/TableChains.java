package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers tables with those in which they go on, one after the other, in the order of the reading.
 * A part with a head of its own that is not the first one's stays by itself.
 *
 * @param <T> a table with whatever its holder knows of it
 */
public final class TableChains<T> {

  /** Places that are looked at as one table; what goes on beyond is another one. */
  private static final int MOST_PLACES = 500_000;

  private static final Set<Evidence> ENOUGH =
      Set.of(Evidence.NO_HEADER, Evidence.REPEATED_HEADER, Evidence.BY_HAND);

  private final Function<T, Table> table;
  private final List<T> open = new ArrayList<>();

  public TableChains(Function<T, Table> table) {
    this.table = table;
  }

  /** Takes the next one; answers those before it when they are complete. */
  public Optional<List<T>> add(T next) {
    if (goesOn(table.apply(next))) {
      open.add(next);
      return Optional.empty();
    }
    Optional<List<T>> complete = end();
    open.add(next);
    return complete;
  }

  /** What is left when no more tables come. */
  public Optional<List<T>> end() {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<T> complete = List.copyOf(open);
    open.clear();
    return Optional.of(complete);
  }

  private boolean goesOn(Table next) {
    Continuation continues = next.continues();
    if (open.isEmpty() || continues == null) {
      return false;
    }
    PageNumber last = table.apply(open.get(open.size() - 1)).page();
    long rows = open.stream().map(table).mapToLong(Table::rowCount).sum() + next.rowCount();
    return Objects.equals(last, continues.page())
        && rows * next.columnCount() <= MOST_PLACES
        && !Collections.disjoint(continues.evidence(), ENOUGH);
  }
}
