package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Glyphs in the order in which they are painted → words in that order. */
final class WordBuilder {

  /** Words whose base lines differ by less than this share of their size stand on one line. */
  private static final double SAME_LINE = .15;

  /** Words looked at for all that is painted over others: beyond, a page is left as it is. */
  private static final long MOST_LOOKS = 50_000_000;

  private final int maxWords;
  private final SeenGlyphs seen = new SeenGlyphs();
  private final List<WordDraft> drafts = new ArrayList<>();
  private final List<BoundingBox> covers = new ArrayList<>();
  private long looks;
  private @Nullable WordDraft current;
  private boolean cut;

  WordBuilder(int maxWords) {
    this.maxWords = maxWords;
  }

  /** Whether there were more words than are kept. */
  boolean cut() {
    return cut;
  }

  void space() {
    current = null;
  }

  void add(Glyph glyph) {
    boolean visible = glyph.visibility() == Visibility.VISIBLE;
    if (visible && seen.again(glyph, coversOver(glyph.box()))) {
      return;
    }
    if (current != null && current.takes(glyph)) {
      return;
    }
    if (drafts.size() == maxWords) {
      cut = true;
      current = null;
      return;
    }
    current = new WordDraft(glyph);
    drafts.add(current);
  }

  /** Something was painted that nothing below shows through. */
  void cover(BoundingBox cover) {
    looks += drafts.size();
    if (looks > MOST_LOOKS) {
      return;
    }
    long hidden = drafts.stream().filter(draft -> draft.hiddenBy(cover)).count();
    if (hidden > 0) {
      covers.add(cover);
      current = null;
    }
  }

  /** How often the glyphs that stood there were hidden: one that comes again then is a new one. */
  private int coversOver(BoundingBox glyph) {
    return covers.isEmpty()
        ? 0
        : (int)
            covers.stream()
                .filter(cover -> cover.contains(glyph.centerX(), glyph.centerY()))
                .count();
  }

  List<Word> finish(BoundingBox paper) {
    Set<WordDraft> joined = joinTouching();
    List<Word> words = new ArrayList<>(drafts.size());
    for (WordDraft draft : drafts) {
      if (!joined.contains(draft)) {
        words.add(draft.word(paper));
      }
    }
    return words;
  }

  /** Words that touch on one line though the file paints them apart; answers those taken in. */
  private Set<WordDraft> joinTouching() {
    Set<WordDraft> joined = new HashSet<>();
    for (List<WordDraft> line : lines()) {
      WordDraft left = line.get(0);
      for (WordDraft right : line.subList(1, line.size())) {
        if (left.touches(right)) {
          left.join(right);
          joined.add(right);
        } else {
          left = right;
        }
      }
    }
    return joined;
  }

  /** The words by line, each from its start to its end. */
  private List<List<WordDraft>> lines() {
    List<WordDraft> sorted = new ArrayList<>(drafts);
    sorted.sort(Comparator.comparingInt(WordDraft::angle).thenComparingDouble(WordDraft::base));
    List<List<WordDraft>> lines = new ArrayList<>();
    WordDraft last = null;
    for (WordDraft draft : sorted) {
      boolean sameLine =
          last != null
              && draft.angle() == last.angle()
              && draft.base() - last.base() < SAME_LINE * draft.size();
      if (!sameLine) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(draft);
      last = draft;
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(WordDraft::start)));
    return lines;
  }
}
