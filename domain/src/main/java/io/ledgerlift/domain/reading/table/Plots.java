package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells a plot from a table by its numbers: where they stand tells how much they are. The ticks of
 * an axis fall in equal steps at equal distances, and labels of bars stand as far out as their bars
 * are long. Numbers of tables stand in columns, whatever they count.
 *
 * @param axes the ticks of each axis on the page, from top to bottom
 */
public record Plots(List<List<Word>> axes) {

  /** Fewer ticks stand evenly by chance. */
  private static final int FEWEST_TICKS = 4;

  /** Ticks share their right edge to this much of their size, and stand evenly to this much. */
  private static final double SAME_EDGE = 0.15;

  private static final double UNEVEN = 0.1;

  /** A table has more than this share of its cells beside the ticks filled. */
  private static final double LABELS = 0.5;

  /** Fewer labels of bars stand in proportion by chance. */
  private static final int FEWEST_BARS = 6;

  /** Correlation of a label's place with its value, and the places' deviation, in em. */
  private static final double IN_PROPORTION = 0.98;

  private static final double SPREAD = 2;

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.]");

  /** Before another one, or at the end. */
  private static final Pattern IDLE_POINT = Pattern.compile("\\.(?=.*\\.)|\\.$");

  private static final Pattern MINUS = Pattern.compile("[-(\u2212\u2013]");

  /** On a page with these words. */
  public static Plots on(List<Word> words) {
    List<Word> numbers =
        words.stream()
            .filter(word -> Wording.hasDigit(word.text()) && Wording.isNumber(word.text()))
            .sorted(Comparator.comparingDouble(word -> word.box().right()))
            .toList();
    List<List<Word>> axes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || !shareEdge(numbers.get(i - 1), numbers.get(i))) {
        addAxes(numbers.subList(from, i), axes);
        from = i;
      }
    }
    return new Plots(axes);
  }

  private static boolean shareEdge(Word left, Word right) {
    return right.box().right() - left.box().right() <= SAME_EDGE * left.style().size();
  }

  /** The longest runs of ticks among numbers under each other. */
  private static void addAxes(List<Word> numbers, List<List<Word>> axes) {
    List<Word> column =
        numbers.stream().sorted(Comparator.comparingDouble(word -> word.box().centerY())).toList();
    int from = 0;
    while (from + FEWEST_TICKS <= column.size()) {
      int end = from + 2;
      while (end < column.size() && isAxis(column.subList(from, end + 1))) {
        end++;
      }
      if (end - from >= FEWEST_TICKS) {
        axes.add(column.subList(from, end));
      }
      from = end - 1;
    }
  }

  public boolean isPlot(TableDraft draft) {
    return axes.stream().anyMatch(axis -> isBeside(axis, draft))
        || hasBars(draft.cells().stream().filter(cell -> Wording.isNumber(cell.text())).toList());
  }

  private static boolean isBeside(List<Word> axis, TableDraft draft) {
    List<Word> words = draft.words();
    List<Word> ticks = axis.stream().filter(words::contains).toList();
    return ticks.size() >= 2 && fillBeside(ticks, draft) <= LABELS;
  }

  /** Steps of one count rows, years or places. */
  private static boolean isAxis(List<Word> ticks) {
    int last = ticks.size() - 1;
    double step = value(ticks.get(0).text()) - value(ticks.get(1).text());
    double distance = (center(ticks.get(last)) - center(ticks.get(0))) / last;
    return step > 0
        && step != 1
        && IntStream.range(1, ticks.size())
            .allMatch(i -> isStep(ticks.get(i - 1), ticks.get(i), step, distance));
  }

  private static boolean isStep(Word above, Word below, double step, double distance) {
    double falls = value(above.text()) - value(below.text());
    return Math.abs(falls - step) <= 1e-6 * step
        && Math.abs(center(below) - center(above) - distance) <= UNEVEN * distance;
  }

  private static double center(Word word) {
    return word.box().centerY();
  }

  private static double fillBeside(List<Word> ticks, TableDraft draft) {
    Set<Integer> rows =
        draft.cells().stream()
            .filter(cell -> cell.words().stream().anyMatch(ticks::contains))
            .map(DraftCell::row)
            .collect(Collectors.toSet());
    long beside = draft.cells().stream().filter(cell -> rows.contains(cell.row())).count();
    double columns = rows.size() * (draft.columnCount() - 1.0);
    return (beside - rows.size()) / Math.max(1, columns);
  }

  /** Bars run from left to right or upwards; no two of them stand on one line. */
  private static boolean hasBars(List<DraftCell> labels) {
    return hasBars(labels, label -> label.box().x(), label -> label.box().centerY())
        || hasBars(labels, label -> -label.box().centerY(), label -> label.box().centerX());
  }

  private static boolean hasBars(
      List<DraftCell> labels, ToDoubleFunction<DraftCell> end, ToDoubleFunction<DraftCell> line) {
    if (labels.size() < FEWEST_BARS) {
      return false;
    }
    double size = labels.get(0).words().get(0).style().size();
    double[] lines = labels.stream().mapToDouble(line).sorted().toArray();
    double[] ends = labels.stream().mapToDouble(end).toArray();
    double[] values = labels.stream().mapToDouble(label -> value(label.text())).toArray();
    return IntStream.range(1, lines.length).allMatch(i -> lines[i] - lines[i - 1] > size / 2)
        && deviation(ends) >= SPREAD * size
        && correlation(values, ends) >= IN_PROPORTION;
  }

  /** As a picture's axis needs it: roughly, and only to compare numbers of one plot. */
  private static double value(String number) {
    String digits = IDLE_POINT.matcher(NO_DIGIT.matcher(number).replaceAll("")).replaceAll("");
    double value = digits.isEmpty() ? 0 : Double.parseDouble(digits);
    return MINUS.matcher(number).lookingAt() ? -value : value;
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElse(0);
  }

  private static double deviation(double[] numbers) {
    return Math.sqrt(covariance(numbers, numbers));
  }

  private static double covariance(double[] some, double[] others) {
    double mean = mean(some);
    double other = mean(others);
    return IntStream.range(0, some.length)
        .mapToDouble(i -> (some[i] - mean) * (others[i] - other))
        .average()
        .orElse(0);
  }

  private static double correlation(double[] values, double[] places) {
    double both = deviation(values) * deviation(places);
    return both == 0 ? 0 : covariance(values, places) / both;
  }
}
