package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a page that are read, and what is to be said about the others. */
record Legible(List<Word> words, List<QualityFlag> flags) {

  /** A page is a picture when bitmaps cover more than this share of it. */
  private static final double PICTURE = 0.5;

  static Legible of(Page page) {
    List<Word> visible = page.words().stream().filter(Word::visible).toList();
    List<Word> hidden = with(page, Word.Visibility.HIDDEN);
    List<QualityFlag> flags = new ArrayList<>();
    flag(flags, page, Code.OFF_PAGE_TEXT, with(page, Word.Visibility.OFF_PAGE).size());
    if (visible.isEmpty() && !hidden.isEmpty() && isPicture(page)) {
      flag(flags, page, Code.INVISIBLE_TEXT_LAYER, hidden.size());
      return new Legible(hidden, flags);
    }
    flag(flags, page, Code.HIDDEN_TEXT, hidden.size());
    flag(flags, page, Code.NO_TEXT_LAYER, visible.isEmpty() && isPicture(page) ? 1 : 0);
    boolean onlyRulings = page.words().isEmpty() && page.pictures().isEmpty();
    flag(flags, page, Code.NOTHING_FOUND, onlyRulings && !page.rulings().isEmpty() ? 1 : 0);
    return new Legible(visible, flags);
  }

  private static List<Word> with(Page page, Word.Visibility visibility) {
    return page.words().stream().filter(word -> word.visibility() == visibility).toList();
  }

  /** Whether bitmaps cover most of the page. */
  static boolean isPicture(Page page) {
    double covered =
        page.pictures().stream()
            .filter(picture -> picture.kind() == Picture.Kind.BITMAP)
            .mapToDouble(picture -> picture.box().overlap(page.box()))
            .sum();
    return covered > PICTURE * page.box().area();
  }

  static void flag(List<QualityFlag> flags, Page page, Code code, int count) {
    if (count > 0) {
      flags.add(new QualityFlag(code, page.number(), count));
    }
  }
}
