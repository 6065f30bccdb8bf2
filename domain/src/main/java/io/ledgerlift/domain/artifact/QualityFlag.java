package io.ledgerlift.domain.artifact;

import io.ledgerlift.domain.page.PageNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a reading that a person should look at: it ended, but part of the document may
 * not say what it seems to say.
 *
 * @param page where; null when it concerns the whole document
 * @param count how often on that page
 */
public record QualityFlag(Code code, @Nullable PageNumber page, int count) {

  /** What can be doubtful about a reading. Stored and shown in lower case. */
  public enum Code {
    /**
     * Text in the text layer that the printed page does not show; it is left out of the reading.
     */
    HIDDEN_TEXT,
    /** Text outside the shown part of the page; it is left out of the reading. */
    OFF_PAGE_TEXT,
    /**
     * The page shows a picture whose text layer is invisible: the text is somebody's recognition.
     */
    INVISIBLE_TEXT_LAYER,
    /** Glyphs without a Unicode value: the printed text cannot be known from the text layer. */
    GLYPHS_WITHOUT_UNICODE,
    /** The text layer holds characters that no text would hold. */
    IMPLAUSIBLE_TEXT,
    /** The page is painted, yet holds neither text nor picture. */
    NOTHING_FOUND,
    /** The page is a picture without text; it was not recognised. */
    NO_TEXT_LAYER,
    /** The page was read from its pixels: its text is a recognition, and probable, not certain. */
    READ_FROM_PIXELS,
    /** The page should be read from its pixels, but nothing here can: its text may be missing. */
    OCR_UNAVAILABLE,
    /** Figures of the text layer that the pixels do not show, or the other way round. */
    TEXT_LAYER_DIFFERS,
    /** The file has no pages of its own: this one, and the places on it, come of laying it out. */
    RENDERED_LAYOUT,
    /** The file could not be laid out: what it says has no page and no place. */
    RENDERING_FAILED,
    /** A limit cut the reading of this page short; what was read up to then is kept. */
    PAGE_CUT_SHORT,
    /** Words inside a table that stand in no cell. */
    UNASSIGNED_WORDS,
    /** A stream, filter or operator was damaged and skipped. */
    DAMAGED_CONTENT,
    /** A font was missing or damaged and another one took its place. */
    FONT_SUBSTITUTED,
    /** A picture was too large or damaged, and was not painted. */
    PICTURE_SKIPPED,
    /** The preview of the page could not be painted. */
    PREVIEW_FAILED,
    /** The library that reads the format warned of something else. */
    PARSER_WARNING;

    /** As stored and shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The code that {@link #code} wrote. */
    public static Code parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public QualityFlag {
    if (count < 1) {
      throw new IllegalArgumentException("a flag counts from 1, not " + count);
    }
  }
}
