package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.JoinedTable.Origin;
import java.util.List;

/**
 * A statement and the tables it was made of.
 *
 * @param <T> how artifacts are known
 * @param parts in their order
 */
public record Understood<T>(List<T> parts, Statement statement) {

  public Understood {
    parts = List.copyOf(parts);
  }

  /** The table in which a place of the statement stands. */
  public T part(Place place) {
    return parts.get(origin(place).part());
  }

  /** Where a place of the statement stands in its table. */
  public Place place(Place place) {
    return origin(place).place();
  }

  private Origin origin(Place place) {
    return statement.table().origin(place);
  }
}
