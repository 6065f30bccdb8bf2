package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tables beside each other in one frame: all rules of the frame are broken at the same place. */
record SideBySide(OpenPage page) {

  private static final int FEWEST_WORDS = 6;

  /** Narrowest break common to all rules, in em. */
  private static final double BREAK = 0.5;

  /** The tables, or none unless every part is one. */
  List<TableDraft> parts(List<Crossbar> run, BoundingBox box, List<Word> words) {
    List<Double> breaks = breaks(run);
    if (breaks.isEmpty()) {
      return List.of();
    }
    List<TableDraft> parts = new ArrayList<>();
    double left = box.x();
    breaks.add(box.right());
    for (double right : breaks) {
      Optional<TableDraft> part =
          part(BoundingBox.between(left, box.y(), right, box.bottom()), words);
      if (part.isEmpty()) {
        return List.of();
      }
      parts.add(part.get());
      left = right;
    }
    return parts;
  }

  private List<Double> breaks(List<Crossbar> run) {
    List<Column> pieces =
        run.stream()
            .flatMap(bar -> bar.pieces().stream())
            .sorted(Comparator.comparingDouble(Column::left))
            .toList();
    List<Double> breaks = new ArrayList<>();
    double reached = pieces.get(0).right();
    for (Column piece : pieces) {
      if (piece.left() - reached > BREAK * page.em()) {
        breaks.add((reached + piece.left()) / 2);
      }
      reached = Math.max(reached, piece.right());
    }
    return breaks;
  }

  private Optional<TableDraft> part(BoundingBox box, List<Word> words) {
    List<Word> own =
        words.stream()
            .filter(word -> word.box().centerX() >= box.x())
            .filter(word -> word.box().centerX() < box.right())
            .toList();
    if (own.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    return TextStructure.of(own, box, page.rules(), TableDraft.Kind.FRAME)
        .filter(part -> Acceptance.accepts(part, Acceptance.Evidence.RULED))
        .filter(SideBySide::hasTextStub);
  }

  /** Most of what stands in the first column of the body is text: labels, not values. */
  private static boolean hasTextStub(TableDraft part) {
    List<DraftCell> first = part.body().stream().filter(cell -> cell.column() == 0).toList();
    long labels = first.stream().filter(cell -> !Wording.isValue(cell.text())).count();
    return labels > 0.5 * first.size();
  }
}
