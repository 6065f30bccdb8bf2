package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Joins lines that are one row: wrapped labels, wrapped texts, all between two rules. */
final class RowMerging {

  /** Wrapped lines stand no further apart than this, middle to middle, in em. */
  private static final double WRAP_DISTANCE = 1.35;

  /** Lines between two rules may stand further apart. */
  private static final double RULED_DISTANCE = 2.2;

  /** Rows are ruled when rules part this share of the full ones. */
  private static final double RULED_SHARE = 0.45;

  private static final int FEWEST_RULES = 2;

  /** Or when nothing but texts stands between them, of which this share wraps. */
  private static final double WRAPS = 0.6;

  /** A hanging indent of a wrapped label, in em. */
  private static final double HANG = 0.3;

  private static final double FLUSH = 0.25;

  /** A wrap stands closer than rows do: share of the usual pitch. */
  private static final double TIGHT_PITCH = 0.88;

  /** A text without label or value needs to stand only a little closer. */
  private static final double BELOW_PITCH = 0.97;

  private final Region region;
  private final List<BodyRow> rows;
  private final boolean ruled;
  private final OptionalDouble pitch;

  RowMerging(Region region, List<BodyRow> rows) {
    this.region = region;
    this.rows = rows;
    this.ruled = isRuled(rows);
    this.pitch = pitchOfFullRows(rows);
  }

  List<BodyRow> merged() {
    List<BodyRow> merged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      BodyRow row = rows.get(i);
      if (!merged.isEmpty() && belongs(merged.get(merged.size() - 1), row, i)) {
        row = merged.remove(merged.size() - 1).with(row);
      }
      merged.add(row);
    }
    return merged;
  }

  private boolean isRuled(List<BodyRow> all) {
    long rules =
        IntStream.range(1, all.size()).filter(i -> parted(all.get(i - 1), all.get(i))).count();
    long full = all.stream().filter(row -> row.cells().size() >= 2).count();
    return rules >= FEWEST_RULES && (rules >= RULED_SHARE * full || wrapBetweenRules(all));
  }

  /** Whether most lines that do not follow a rule lack a label, or are nothing else. */
  private boolean wrapBetweenRules(List<BodyRow> all) {
    List<BodyRow> further =
        IntStream.range(1, all.size())
            .filter(i -> !parted(all.get(i - 1), all.get(i)))
            .mapToObj(all::get)
            .toList();
    long wraps = further.stream().filter(row -> !row.hasLabel() || row.labelOnly()).count();
    boolean texts = further.stream().allMatch(row -> row.valueColumns().isEmpty());
    return texts && wraps >= WRAPS * further.size();
  }

  private static OptionalDouble pitchOfFullRows(List<BodyRow> all) {
    double[] distances =
        IntStream.range(1, all.size())
            .filter(i -> all.get(i - 1).cells().size() >= 2 && all.get(i).cells().size() >= 2)
            .mapToDouble(i -> all.get(i).first() - all.get(i - 1).first())
            .toArray();
    return distances.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Median.of(IntStream.range(0, distances.length).mapToDouble(i -> distances[i]), 0));
  }

  private boolean parted(BodyRow above, BodyRow below) {
    return region.fullRuleBetween(above.last(), below.first());
  }

  private boolean belongs(BodyRow above, BodyRow row, int index) {
    if (parted(above, row) || !row.spans().isEmpty()) {
      return false;
    }
    double distance = row.first() - above.last();
    boolean tight = distance <= WRAP_DISTANCE * region.em();
    return (ruled && betweenRules(above, row, distance))
        || (tight && wrapsBelow(above, row, index, distance))
        || (tight && wrapsAbove(above, row, distance))
        || (tight && sinksBelow(above, row, distance))
        || (tight && textWrapsAbove(above, row, distance));
  }

  /** Everything between two rules is one row, unless values would be stacked. */
  private boolean betweenRules(BodyRow above, BodyRow row, double distance) {
    return distance <= RULED_DISTANCE * region.em()
        && above.valueColumns().stream().noneMatch(row.valueColumns()::contains);
  }

  private boolean wrapsBelow(BodyRow above, BodyRow row, int index, double distance) {
    if (!row.valueColumns().isEmpty()) {
      return false;
    }
    if (row.labelOnly()) {
      return above.hasLabel() && above.hasValues() && labelWraps(above, row, index, distance);
    }
    return !row.hasLabel()
        && above.hasValues()
        && above.cells().keySet().containsAll(row.cells().keySet());
  }

  /** Lower case, a hanging indent, or closer than rows are. */
  private boolean labelWraps(BodyRow above, BodyRow row, int index, double distance) {
    double em = region.em();
    double next = distanceToNext(index);
    boolean hangs =
        row.labelLeft() > above.labelLeft() + HANG * em
            && (nextLabelComesBack(above, index) || next > 1.12 * distance);
    boolean closer =
        pitch.isPresent()
            && distance < TIGHT_PITCH * pitch.getAsDouble()
            && next > 0.95 * distance
            && row.labelLeft() >= above.labelLeft() - 0.2 * em;
    return goesOn(row.label()) || hangs || closer;
  }

  private double distanceToNext(int index) {
    return index + 1 < rows.size()
        ? rows.get(index + 1).first() - rows.get(index).first()
        : Double.MAX_VALUE;
  }

  private boolean nextLabelComesBack(BodyRow above, int index) {
    return index + 1 >= rows.size()
        || !rows.get(index + 1).hasLabel()
        || rows.get(index + 1).labelLeft() <= above.labelLeft() + FLUSH * region.em();
  }

  /** Lower case or an opened bracket goes on; "a " or "b " is an enumeration. */
  private static boolean goesOn(String text) {
    boolean enumerated = text.length() > 1 && text.charAt(1) == ' ';
    return !enumerated
        && (Wording.startsLowerCase(text) || text.startsWith("(") || text.startsWith("&"));
  }

  /** Values without a label just below a label without values: one row, set on two heights. */
  private boolean sinksBelow(BodyRow above, BodyRow row, double distance) {
    return above.labelOnly()
        && !above.hasValues()
        && !above.label().endsWith(":")
        && !row.hasLabel()
        && !row.valueColumns().isEmpty()
        && (pitch.isEmpty() || distance < pitch.getAsDouble());
  }

  /** A text that wraps in a row set at its foot: its first lines stand closer than rows do. */
  private boolean textWrapsAbove(BodyRow above, BodyRow row, double distance) {
    return pitch.isPresent()
        && distance < BELOW_PITCH * pitch.getAsDouble()
        && above.isPlain()
        && !above.hasLabel()
        && above.valueColumns().isEmpty()
        && row.hasLabel()
        && !row.valueColumns().isEmpty()
        && row.cells().keySet().containsAll(above.cells().keySet());
  }

  /** A label above its values: it cannot end there, or the values' line goes on with it. */
  private boolean wrapsAbove(BodyRow above, BodyRow row, double distance) {
    boolean closer = pitch.isPresent() && distance < TIGHT_PITCH * pitch.getAsDouble();
    return above.labelOnly()
        && !above.hasValues()
        && row.hasLabel()
        && !above.label().endsWith(":")
        && above.labelBold() == row.labelBold()
        && ((closer && row.hasValues()) || goesOn(row.label()) || Wording.mustGoOn(above.label()));
  }
}
