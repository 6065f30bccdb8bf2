package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.adapter.formats.ocr.Recogniser.Recognised;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.Turn;
import java.util.List;

/** What was read from pixels, as words and rulings of a page. */
final class RecognisedWords {

  /** Usual heights of types above and below the line, in ems. */
  private static final double ASCENT = 0.75;

  private static final double DESCENT = 0.22;

  /** Widths of a space, in ems: of most types, and of a typewriter's. */
  private static final double SPACE = 0.25;

  private static final double WIDE_SPACE = 0.6;

  /** Lines without a capital letter or digit rise less: they are taken for usual ones. */
  private static final double LOW = 0.8;

  private static final double HIGH = 1.25;

  private final Recognised read;
  private final double points;
  private final Turn turn;

  /**
   * On a sheet of this size as shown, in points.
   *
   * @param points side of a pixel
   */
  RecognisedWords(Recognised read, double points, double width, double height) {
    this.read = read;
    this.points = points;
    this.turn = new Turn(read.quarters(), width, height);
  }

  /** The words, on the straightened page. */
  List<Word> words() {
    return read.words().stream()
        .map(word -> turn.back(word(word, read.usualRise(), points)))
        .toList();
  }

  private static Word word(PrintedWord word, double usualRise, double points) {
    boolean usual = word.rise() > LOW * usualRise && word.rise() < HIGH * usualRise;
    double rise = usual || word.rise() < usualRise ? usualRise : word.rise();
    double size = points * rise / Line.CAPITAL;
    double base = points * word.base();
    BoundingBox box =
        new BoundingBox(
            points * word.region().x(),
            base - ASCENT * size,
            points * word.region().width(),
            (ASCENT + DESCENT) * size);
    return new Word(
        word.text(),
        box,
        new TextStyle("", size, false, false, word.typewritten() ? WIDE_SPACE : SPACE),
        Word.Direction.RIGHT,
        Word.Visibility.VISIBLE,
        word.confidence());
  }

  /** The rulings, on the straightened page. */
  List<Ruling> rulings() {
    return read.rulings().stream().map(region -> turn.back(ruling(region.box(points)))).toList();
  }

  private static Ruling ruling(BoundingBox line) {
    return line.width() > line.height()
        ? Ruling.horizontal(line.centerY(), line.x(), line.right(), line.height())
        : Ruling.vertical(line.centerX(), line.y(), line.bottom(), line.width());
  }
}
