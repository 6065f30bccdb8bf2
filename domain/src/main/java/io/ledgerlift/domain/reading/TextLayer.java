package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import java.util.List;

/** How far the text that a document holds beside a page's picture can be trusted. */
public enum TextLayer {
  /** It says what is printed, as far as can be told. */
  TRUSTED,
  /** There is none, but something is printed. */
  MISSING,
  /** The page is a picture with a few words on it: a stamp on a scan. */
  SPARSE,
  /** The page is a picture, and its text invisible: somebody's recognition. */
  INVISIBLE,
  /** Too many of its characters stand for no letter. */
  BROKEN;

  /** A page of text has more words. */
  private static final int FEW_WORDS = 40;

  /** More characters without meaning than this share are not bullets. */
  private static final double BROKEN_SHARE = 0.1;

  /**
   * The layer of a page as its document gives it.
   *
   * @param flags raised while its characters were taken
   */
  public static TextLayer of(Page page, List<QualityFlag> flags) {
    List<Word> visible = page.words().stream().filter(Word::visible).toList();
    if (visible.isEmpty()) {
      boolean printed = !page.pictures().isEmpty() || !page.rulings().isEmpty();
      if (!printed) {
        return TRUSTED;
      }
      return page.words().isEmpty() || !Legible.isPicture(page) ? MISSING : INVISIBLE;
    }
    if (broken(page, flags)) {
      return BROKEN;
    }
    return Legible.isPicture(page) && visible.size() < FEW_WORDS ? SPARSE : TRUSTED;
  }

  private static boolean broken(Page page, List<QualityFlag> flags) {
    int characters = page.words().stream().mapToInt(word -> word.text().length()).sum();
    int meaningless =
        flags.stream()
            .filter(flag -> isMeaningless(flag.code()))
            .mapToInt(QualityFlag::count)
            .sum();
    return meaningless > BROKEN_SHARE * characters;
  }

  private static boolean isMeaningless(Code code) {
    return code == Code.GLYPHS_WITHOUT_UNICODE || code == Code.IMPLAUSIBLE_TEXT;
  }
}
