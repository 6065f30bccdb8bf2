package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.TableDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * What the crossing rulings of a page turned out to be.
 *
 * @param tables closed grids
 * @param charts plots, whose words are no table's
 * @param boxes rulings around something whose structure only its text can tell
 * @param cutShort whether a grid was too large to be looked at
 */
public record RuledFindings(
    List<TableDraft> tables, List<BoundingBox> charts, List<Rules> boxes, boolean cutShort) {

  public RuledFindings {
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
    boxes = List.copyOf(boxes);
  }

  static final RuledFindings NOTHING = new RuledFindings(List.of(), List.of(), List.of(), false);

  static RuledFindings table(TableDraft table) {
    return new RuledFindings(List.of(table), List.of(), List.of(), false);
  }

  static RuledFindings chart(BoundingBox box) {
    return new RuledFindings(List.of(), List.of(box), List.of(), false);
  }

  static RuledFindings box(Rules rules) {
    return new RuledFindings(List.of(), List.of(), List.of(rules), false);
  }

  static RuledFindings tooLarge() {
    return new RuledFindings(List.of(), List.of(), List.of(), true);
  }

  RuledFindings and(RuledFindings more) {
    return new RuledFindings(
        joined(tables, more.tables),
        joined(charts, more.charts),
        joined(boxes, more.boxes),
        cutShort || more.cutShort);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
