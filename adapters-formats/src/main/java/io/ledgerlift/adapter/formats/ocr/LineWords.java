package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.adapter.formats.ocr.GlyphFamilies.Vote;
import io.ledgerlift.adapter.formats.ocr.Tesseract.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes words of a line's glyphs and of what the recogniser read. Glyph by glyph the page's own
 * types decide where they agree; they see a doubled digit that the recogniser swallows.
 */
final class LineWords {

  private static final Pattern FIGURE = Pattern.compile("[-+($€£]*\\d[\\d.,']*[)%-]*");

  /** What nobody can read; the character that Unicode has for it. */
  private static final String UNREADABLE = "\uFFFD";

  /** A stop this small, in units, that stands alone is dust. */
  private static final double DUST = 0.3;

  /** One digit is taken for another when so many of its family are. */
  private static final double SURE = 0.8;

  /** How often what was read so is right: measured on generated scans. */
  private static final double ALONE = 0.99;

  private static final double LONE = 0.95;

  /** Read by the page's types alone, against the recogniser. */
  private static final double OUTVOTED = 0.97;

  /**
   * Read by the recogniser, with more or fewer characters than there are glyphs: in words they may
   * touch, in figures one is swallowed.
   */
  private static final double MISCOUNTED_WORD = 0.98;

  private static final double MISCOUNTED_FIGURE = 0.85;

  /** The recogniser's own confidence from which it is hardly ever wrong. */
  private static final double CONFIDENT = 0.8;

  private final Line line;
  private final List<Read> reads;
  private final GlyphFamilies families;
  private final boolean aligned;
  private final LineGroups groups;

  LineWords(Line line, List<Read> reads, GlyphFamilies families, int unit) {
    this.line = line;
    this.reads = reads;
    this.families = families;
    this.aligned = characters(reads).length == line.glyphs().size();
    this.groups = new LineGroups(line, reads, families, unit);
  }

  /** One character after the other, without the spaces. */
  private static int[] characters(List<Read> reads) {
    return reads.stream()
        .flatMapToInt(read -> read.text().codePoints())
        .map(LineWords::upright)
        .toArray();
  }

  /** Recognisers take the apostrophe for one kind or another; in figures they mean the same. */
  private static int upright(int character) {
    return character == '\u2018' || character == '\u2019' ? '\'' : character;
  }

  /** Tells the families what their members were read as, where glyphs and characters match. */
  void teach() {
    if (aligned) {
      teach(line.glyphs(), characters(reads));
      return;
    }
    for (List<Glyph> word : groups.now()) {
      int[] characters = characters(readsOf(word));
      if (characters.length == word.size()) {
        teach(word, characters);
      }
    }
  }

  private void teach(List<Glyph> glyphs, int[] characters) {
    for (int i = 0; i < characters.length; i++) {
      families.read(glyphs.get(i), Character.toString(characters[i]));
    }
  }

  /** The words, from left to right; every glyph but dust ends in one. */
  List<PrintedWord> words() {
    List<PrintedWord> words = new ArrayList<>();
    int[] characters = characters(reads);
    int from = 0;
    for (List<Glyph> group : groups.now()) {
      List<Read> own = readsOf(group);
      int[] placed =
          aligned ? Arrays.copyOfRange(characters, from, from + group.size()) : new int[0];
      from += group.size();
      if (!isDust(group)) {
        words.add(word(group, placed, own));
      }
    }
    return words;
  }

  private static boolean isDust(List<Glyph> glyphs) {
    return glyphs.size() == 1
        && glyphs.get(0).height() < DUST
        && glyphs.get(0).width() < DUST
        && !"\u00B7".equals(Marks.of(glyphs.get(0)));
  }

  private PrintedWord word(List<Glyph> glyphs, int[] placed, List<Read> own) {
    String lone = glyphs.size() == 1 ? lone(glyphs.get(0)) : null;
    if (lone != null) {
      return printed(glyphs, lone, LONE);
    }
    double least = own.stream().mapToDouble(Read::confidence).min().orElse(CONFIDENT);
    double sure = Math.min(1, least / CONFIDENT);
    int[] matched = characters(own).length == glyphs.size() ? characters(own) : placed;
    String figure = figure(glyphs, matched);
    if (figure != null && !figure.equals(text(matched))) {
      return printed(glyphs, figure, OUTVOTED * share(glyphs));
    }
    String read = figure == null && !own.isEmpty() ? text(own) : text(matched);
    if (read.isEmpty()) {
      return printed(glyphs, UNREADABLE.repeat(glyphs.size()), 0);
    }
    if (read.equals(text(matched))) {
      return printed(glyphs, read, agreement(glyphs, matched, sure));
    }
    boolean digits = read.chars().anyMatch(Character::isDigit);
    return printed(glyphs, read, sure * (digits ? MISCOUNTED_FIGURE : MISCOUNTED_WORD));
  }

  private static String text(int[] characters) {
    return new String(characters, 0, characters.length);
  }

  private static String text(List<Read> reads) {
    return text(characters(reads));
  }

  /**
   * The figure that the page's types make of the glyphs, with the characters read where they are
   * silent; null when that is no figure, or not all of it is known. Words are left to the
   * recogniser, which knows its language and tells an I from an l.
   */
  private @Nullable String figure(List<Glyph> glyphs, int[] characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      String read = i < characters.length ? Character.toString(characters[i]) : null;
      String mark = voted(glyphs.get(i), read);
      if (mark != null) {
        text.append(mark);
      } else if (read != null) {
        text.append(read);
      } else {
        return null;
      }
    }
    return FIGURE.matcher(text).matches() ? text.toString() : null;
  }

  /**
   * What the page's types make of the glyph; null when they do not know better than the reading.
   */
  private @Nullable String voted(Glyph glyph, @Nullable String read) {
    Vote vote = families.vote(glyph);
    if (vote == null) {
      String mark = Marks.of(glyph);
      boolean wide = mark == null && read == null && glyph.isWide();
      return wide ? families.touchingDigits(glyph) : mark;
    }
    boolean twoDigits =
        read != null && GlyphFamilies.isDigit(read) && GlyphFamilies.isDigit(vote.text());
    return twoDigits && vote.share() < SURE ? null : vote.text();
  }

  /** How sure the page's types are of what the recogniser read, glyph by glyph. */
  private double agreement(List<Glyph> glyphs, int[] characters, double sure) {
    double least = 1;
    for (int i = 0; i < characters.length; i++) {
      Vote vote = families.vote(glyphs.get(i));
      boolean agreed = vote != null && vote.text().equals(Character.toString(characters[i]));
      least = Math.min(least, agreed ? 1 : ALONE * sure);
    }
    return least;
  }

  /** The share of the family that is least sure. */
  private double share(List<Glyph> glyphs) {
    return glyphs.stream()
        .map(families::vote)
        .mapToDouble(vote -> vote == null ? ALONE : vote.share())
        .min()
        .orElse(0);
  }

  /**
   * A single mark: recognisers of lines make anything of it, so its form decides, or its likeness
   * to the figures of the page.
   */
  private @Nullable String lone(Glyph glyph) {
    String mark = Marks.of(glyph);
    String digit = mark == null ? families.digitAlike(glyph) : mark;
    if (digit == null && glyph.isWide()) {
      digit = families.touchingDigits(glyph);
    }
    return digit == null ? families.mostRead(glyph) : digit;
  }

  private PrintedWord printed(List<Glyph> glyphs, String text, double confidence) {
    return new PrintedWord(
        text, region(glyphs), line.base(), line.rise(), groups.typewritten(), confidence);
  }

  private static Region region(List<Glyph> glyphs) {
    return glyphs.stream().map(Glyph::region).reduce(Region::union).orElseThrow();
  }

  /** What the recogniser read in the middle of these glyphs. */
  private List<Read> readsOf(List<Glyph> glyphs) {
    Region region = region(glyphs);
    return reads.stream()
        .filter(read -> (read.start() + read.end()) / 2 >= region.x())
        .filter(read -> (read.start() + read.end()) / 2 < region.right())
        .toList();
  }
}
