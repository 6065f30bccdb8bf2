package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A part without a head below a table whose value columns agree goes on with it. */
record PartJoining(OpenPage page) {

  /** Distance of two parts, and white inside it; in em. */
  private static final double DISTANCE = 9;

  private static final double WHITE = 3.2;

  private static final double SAME_WIDTH = 0.7;

  /** Edges or middles of columns agree within so many em; so many of them must. */
  private static final double ON_EDGE = 0.8;

  private static final double AGREE = 0.8;
  private static final int MOST_LINES_BETWEEN = 6;
  private static final int LONG_PROSE = 14;

  /** A longer line that ends with a colon introduces another table. */
  private static final int LONG_LABEL = 6;

  void read() {
    boolean joined = true;
    while (joined) {
      joined = joinOne();
    }
  }

  private boolean joinOne() {
    List<TableDraft> order =
        page.found().stream()
            .filter(table -> table.kind() != TableDraft.Kind.GRID)
            .sorted(
                Comparator.<TableDraft>comparingDouble(table -> table.box().y())
                    .thenComparingDouble(table -> table.box().x()))
            .toList();
    for (TableDraft upper : order) {
      for (TableDraft lower : order) {
        if (upper != lower && goesOn(upper, lower) && join(upper, lower)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean goesOn(TableDraft upper, TableDraft lower) {
    double distance = lower.box().y() - upper.box().bottom();
    double narrower = Math.min(upper.box().width(), lower.box().width());
    return lower.headRows() == 0
        && distance >= -2
        && distance <= DISTANCE * page.em()
        && upper.box().overlapX(lower.box()) >= SAME_WIDTH * narrower
        && columnsAgree(upper.columns(), lower.columns());
  }

  private boolean columnsAgree(List<Column> upper, List<Column> lower) {
    if (lower.size() < 2 || upper.size() < lower.size()) {
      return false;
    }
    long agreeing =
        lower.stream()
            .skip(1)
            .filter(column -> upper.stream().skip(1).anyMatch(other -> agree(column, other)))
            .count();
    return agreeing >= AGREE * (lower.size() - 1);
  }

  private boolean agree(Column one, Column other) {
    double tolerance = ON_EDGE * page.em();
    return Math.abs(one.right() - other.right()) < tolerance
        || Math.abs(one.center() - other.center()) < tolerance;
  }

  private boolean join(TableDraft upper, TableDraft lower) {
    List<List<Run>> between = between(upper, lower);
    if (!passable(between, upper, lower)) {
      return false;
    }
    List<Word> words = new ArrayList<>(upper.words());
    between.forEach(line -> line.forEach(segment -> words.addAll(segment.words())));
    words.addAll(lower.words());
    Optional<TableDraft> joined =
        new ChainTable(page)
            .structured(words)
            .filter(draft -> Acceptance.accepts(draft, Acceptance.Evidence.CAPTION));
    joined.ifPresent(
        draft -> {
          page.found().remove(lower);
          page.replace(upper, draft);
        });
    return joined.isPresent();
  }

  private List<List<Run>> between(TableDraft upper, TableDraft lower) {
    return page.linesBetween(upper.box().bottom(), lower.box().y()).stream()
        .map(line -> OpenPage.segmentsIn(line, upper.box().x() - 1, upper.box().right() + 1))
        .filter(segments -> !segments.isEmpty())
        .toList();
  }

  private boolean passable(List<List<Run>> between, TableDraft upper, TableDraft lower) {
    BoundingBox both = upper.box().union(lower.box());
    double values = upper.columns().get(1).left();
    boolean stranger =
        page.found().stream().anyMatch(t -> t != upper && t != lower && t.meets(both));
    return !stranger
        && between.size() <= MOST_LINES_BETWEEN
        && between.stream().allMatch(this::passable)
        && between.stream().noneMatch(line -> RunningText.over(line, values, both.right()))
        && widestWhite(upper, lower) <= WHITE * page.em();
  }

  private boolean passable(List<Run> segments) {
    Run first = segments.get(0);
    boolean longProse = page.prose().holds(first) && first.words().size() > LONG_PROSE;
    boolean introduces = first.text().endsWith(":") && first.words().size() > LONG_LABEL;
    return !Wording.opensCaptionOrNote(first.text())
        && !longProse
        && !introduces
        && segments.stream().noneMatch(page.taken()::hasAny)
        && (segments.size() == 1 || page.allFree(segments));
  }

  private double widestWhite(TableDraft upper, TableDraft lower) {
    double reached = upper.box().bottom();
    double widest = 0;
    for (TextLine line : page.linesBetween(upper.box().bottom(), lower.box().y())) {
      widest = Math.max(widest, line.top() - reached);
      reached = Math.max(reached, line.bottom());
    }
    return Math.max(widest, lower.box().y() - reached);
  }
}
