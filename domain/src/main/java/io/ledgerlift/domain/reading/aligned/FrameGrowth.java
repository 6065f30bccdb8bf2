package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows below the last rule of a frame, and a head above its first. Lengths in em. */
record FrameGrowth(OpenPage page) {

  /** Rows below come within so many pitches. */
  private static final double PITCHES = 2;

  private static final double LEAST_PITCH = 1.2;
  private static final double STICKS_OUT = 1.5;

  /** A segment stands on a column, widened by this, with this share of itself. */
  private static final double WIDENED = 0.6;

  private static final double ON_COLUMN = 0.3;
  private static final int MOST_LINES = 200;

  void read() {
    for (TableDraft table : List.copyOf(page.found())) {
      if (table.kind() == TableDraft.Kind.FRAME) {
        grow(table);
      }
    }
  }

  private void grow(TableDraft table) {
    List<Word> more = new ArrayList<>(below(table));
    more.addAll(above(table));
    if (more.isEmpty()) {
      return;
    }
    more.addAll(table.words());
    BoundingBox text = DraftCell.around(more);
    TextStructure.of(more, text.grow(WIDENED * page.em()), page.rules(), table.kind())
        .filter(draft -> Acceptance.accepts(draft, Acceptance.Evidence.RULED))
        .filter(draft -> draft.columnCount() >= table.columnCount() - 1)
        .filter(draft -> page.found().stream().noneMatch(t -> t != table && t.meets(draft.box())))
        .ifPresent(draft -> page.replace(table, draft));
  }

  private List<Word> below(TableDraft table) {
    List<Word> rows = new ArrayList<>();
    double reach = PITCHES * Math.max(pitch(table), LEAST_PITCH * page.em());
    double bottom = table.box().bottom();
    int first = page.indexBelow(bottom + 0.2 * page.em());
    int end = Math.min(page.lines().size(), first + MOST_LINES);
    for (TextLine line : page.lines().subList(first, end)) {
      List<Run> segments = segments(line, table);
      if (segments.isEmpty()) {
        continue;
      }
      boolean near = line.center() - (bottom - 0.5 * page.em()) <= reach;
      if (!near || !fits(segments, table) || !isRow(segments)) {
        break;
      }
      segments.forEach(segment -> rows.addAll(segment.words()));
      bottom = line.bottom();
    }
    return rows;
  }

  /** A frame with a head of its own takes only what stands over several of its columns. */
  private List<Word> above(TableDraft table) {
    List<ChainLine> body = new ArrayList<>();
    for (TextLine line : TextLines.of(table.words())) {
      body.add(new ChainLine(line, line.segments()));
    }
    if (body.stream().noneMatch(ChainLine::isTabular)) {
      return List.of();
    }
    List<Word> head = new HeadSearch(page, body).aboveFrame().words();
    boolean wide = TextLines.of(head).stream().anyMatch(line -> line.segments().size() >= 2);
    return table.headRows() == 0 || wide ? head : List.of();
  }

  private static List<Run> segments(TextLine line, TableDraft table) {
    return OpenPage.segmentsIn(line, table.box().x() - 1, table.box().right() + 1);
  }

  private static boolean isRow(List<Run> segments) {
    long values = segments.stream().skip(1).filter(Run::isValue).count();
    return segments.size() >= 2
        && values >= 0.5 * (segments.size() - 1)
        && !Wording.opensNote(segments.get(0).text());
  }

  /** Free, inside the frame's width, and on two of its columns or more. */
  private boolean fits(List<Run> segments, TableDraft table) {
    double reach = STICKS_OUT * page.em();
    boolean inside =
        segments.stream()
            .allMatch(
                s ->
                    s.left() >= table.box().x() - reach
                        && s.right() <= table.box().right() + reach);
    long columns = segments.stream().mapToLong(s -> columnOf(s, table)).distinct().count();
    boolean all = segments.stream().allMatch(segment -> columnOf(segment, table) >= 0);
    return inside && all && columns >= 2 && page.allFree(segments);
  }

  private int columnOf(Run segment, TableDraft table) {
    double widened = WIDENED * page.em();
    List<Column> columns = table.columns();
    return IntStream.range(0, columns.size())
        .filter(
            i ->
                columns.get(i).shared(segment.left() - widened, segment.right() + widened)
                    > ON_COLUMN * segment.width())
        .findFirst()
        .orElse(-1);
  }

  private double pitch(TableDraft table) {
    double[] tops =
        IntStream.range(0, table.rowCount())
            .mapToObj(row -> table.body().stream().filter(c -> c.row() == row).findFirst())
            .flatMap(cell -> cell.stream())
            .mapToDouble(cell -> cell.box().centerY())
            .toArray();
    return Median.of(
        IntStream.range(1, tops.length).mapToDouble(i -> tops[i] - tops[i - 1]),
        LEAST_PITCH * page.em());
  }
}
