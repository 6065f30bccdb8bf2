package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.HeadRows;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Segments;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A ladder whose gaps are the rows and whose columns are the rivers through nearly all gaps. */
record LadderTable(List<Gap> gaps, double em) {

  /** The place between two rules, and the words in it. */
  record Gap(BoundingBox box, List<Word> words) {}

  /** Narrowest river, and the white that words of one cell may leave; in em. */
  private static final double RIVER = 0.7;

  private static final double WORD_GAP = 0.3;

  /** Share of gaps that may reach into a river. */
  private static final double STRAY = 0.15;

  /** Values are stacked in fewer gaps, and are fewer cells, than these shares. */
  private static final double STACKED = 0.2;

  private static final double VALUES = 0.3;

  /** Share of gaps with two cells or more, and of gaps that fill each column. */
  private static final double FULL = 0.7;

  private static final double COLUMN_FILL = 0.3;
  private static final double BULLETS = 0.8;

  Optional<TableDraft> draft() {
    List<Column> columns = withoutBullets(rivers());
    if (!wraps() || columns.size() < 2) {
      return Optional.empty();
    }
    List<DraftCell> cells = cells(new Columns(columns));
    BoundingBox box =
        BoundingBox.around(
            List.of(DraftCell.around(cells.stream().flatMap(c -> c.words().stream()).toList())));
    TableDraft draft =
        TableDraft.compact(TableDraft.Kind.LADDER, box, HeadRows.of(cells), cells, columns);
    return isTable(cells, columns.size()) ? Optional.of(draft) : Optional.empty();
  }

  /** Some gap holds several lines, and hardly any holds stacked values. */
  private boolean wraps() {
    int several = 0;
    int stacked = 0;
    for (Gap gap : gaps) {
      List<TextLine> lines = TextLines.of(gap.words());
      long withValues = lines.stream().filter(LadderTable::hasValue).count();
      several += lines.size() > 1 ? 1 : 0;
      stacked += lines.size() > 1 && withValues >= 2 ? 1 : 0;
    }
    return several > 0 && stacked <= STACKED * gaps.size();
  }

  private static boolean hasValue(TextLine line) {
    return Segments.DEFAULT.of(line.words(), List.of()).stream().anyMatch(Run::isValue);
  }

  private List<Column> rivers() {
    List<double[]> edges = new ArrayList<>();
    for (Gap gap : gaps) {
      for (Column run : covered(gap.words())) {
        edges.add(new double[] {run.left(), 1});
        edges.add(new double[] {run.right(), -1});
      }
    }
    edges.sort(
        Comparator.<double[]>comparingDouble(edge -> edge[0]).thenComparing(edge -> -edge[1]));
    int stray = (int) (STRAY * gaps.size());
    List<Column> columns = new ArrayList<>();
    double depth = 0;
    double start = 0;
    for (double[] edge : edges) {
      double before = depth;
      depth += edge[1];
      if (before <= stray && depth > stray) {
        start = edge[0];
      } else if (before > stray && depth <= stray) {
        add(columns, new Column(start, edge[0]));
      }
    }
    return columns;
  }

  private void add(List<Column> columns, Column next) {
    int last = columns.size() - 1;
    if (last >= 0 && next.left() - columns.get(last).right() < RIVER * em) {
      columns.set(last, columns.get(last).union(next));
    } else {
      columns.add(next);
    }
  }

  private List<Column> covered(List<Word> words) {
    List<Column> runs = new ArrayList<>();
    for (Word word : words.stream().sorted(Comparator.comparingDouble(w -> w.box().x())).toList()) {
      int last = runs.size() - 1;
      Column own = new Column(word.box().x(), word.box().right());
      if (last >= 0 && own.left() <= runs.get(last).right() + WORD_GAP * em) {
        runs.set(last, runs.get(last).union(own));
      } else {
        runs.add(own);
      }
    }
    return runs;
  }

  /** A column of bullets belongs to the texts on its right. */
  private List<Column> withoutBullets(List<Column> columns) {
    List<Column> kept = new ArrayList<>(columns);
    for (int i = 0; i + 1 < kept.size(); i++) {
      Column column = kept.get(i);
      List<Word> own =
          gaps.stream()
              .flatMap(gap -> gap.words().stream())
              .filter(w -> column.shared(w.box().centerX(), w.box().centerX() + 1e-3) > 0)
              .toList();
      long bullets = own.stream().filter(word -> isBullet(word.text())).count();
      if (!own.isEmpty() && bullets >= BULLETS * own.size()) {
        kept.set(i + 1, column.union(kept.get(i + 1)));
        kept.remove(i);
        i--;
      }
    }
    return kept;
  }

  private static boolean isBullet(String text) {
    return Wording.isBullet(text) && !Wording.hasLetter(text);
  }

  private List<DraftCell> cells(Columns columns) {
    List<DraftCell> cells = new ArrayList<>();
    for (int row = 0; row < gaps.size(); row++) {
      List<Word> words = gaps.get(row).words();
      if (words.stream().anyMatch(word -> crosses(word, columns))) {
        cells.add(new DraftCell(row, row, 0, columns.count() - 1, words));
        continue;
      }
      SortedMap<Integer, List<Word>> byColumn = new TreeMap<>();
      for (Word word : words) {
        byColumn
            .computeIfAbsent(columns.at(word.box().centerX()), none -> new ArrayList<>())
            .add(word);
      }
      int place = row;
      byColumn.forEach((column, own) -> cells.add(DraftCell.at(place, column, own)));
    }
    return cells;
  }

  private boolean crosses(Word word, Columns columns) {
    return columns.under(word.box().x(), word.box().right(), WORD_GAP * em).size() > 1;
  }

  private boolean isTable(List<DraftCell> cells, int columns) {
    int n = gaps.size();
    int[] inRow = new int[n];
    int[] inColumn = new int[columns];
    int values = 0;
    for (DraftCell cell : cells) {
      inRow[cell.row()]++;
      inColumn[cell.column()]++;
      values += Wording.isValue(cell.text()) ? 1 : 0;
    }
    int full = 0;
    for (int filled : inRow) {
      full += filled >= 2 ? 1 : 0;
    }
    int emptiest = n;
    for (int filled : inColumn) {
      emptiest = Math.min(emptiest, filled);
    }
    return full >= Math.max(3, FULL * n)
        && emptiest >= Math.max(2, COLUMN_FILL * n)
        && values <= VALUES * cells.size();
  }
}
