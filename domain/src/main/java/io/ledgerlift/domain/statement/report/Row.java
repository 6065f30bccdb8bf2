package io.ledgerlift.domain.statement.report;

import java.util.List;
import java.util.Locale;

/**
 * A row of a statement.
 *
 * @param index from 0, those of the head included
 * @param path the names of the groups in which it stands, outermost first, then its own
 */
public record Row(int index, List<String> path, Type type) {

  /** What a row is among the others. */
  public enum Type {
    /** Names those below it and has no figures. */
    GROUP,
    ITEM,
    /** What others add up to, by arithmetic or by its name. */
    TOTAL;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Row {
    path = List.copyOf(path);
  }
}
