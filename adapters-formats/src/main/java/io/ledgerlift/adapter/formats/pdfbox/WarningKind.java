package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.artifact.QualityFlag;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.jspecify.annotations.Nullable;

/** What a warning of PDFBox means to a reader of the document, told from who warns. */
enum WarningKind {
  /** Of pictures and their filters. */
  PICTURE,
  /** Of fonts, whose lost glyphs are counted where text is read, and of colour profiles. */
  STYLE,
  /** Of streams, filters and operators. */
  CONTENT,
  OTHER;

  static WarningKind of(String logger) {
    if (logger.contains(".graphics.image.")
        || logger.contains(".JPXFilter")
        || logger.contains(".DCTFilter")
        || logger.contains(".JBIG2Filter")
        || logger.contains(".CCITT")) {
      return PICTURE;
    }
    if (logger.contains(".font.")
        || logger.startsWith("org.apache.fontbox")
        || logger.contains(".graphics.color.")) {
      return STYLE;
    }
    if (logger.contains(".filter.")
        || logger.contains(".contentstream.")
        || logger.endsWith("PDFStreamParser")) {
      return CONTENT;
    }
    return OTHER;
  }

  /** The flag to raise; null when it is nothing that a person should look at. */
  QualityFlag.@Nullable Code flag(@Nullable Throwable cause) {
    if (cause instanceof MissingImageReaderException) {
      return QualityFlag.Code.PICTURE_SKIPPED;
    }
    return switch (this) {
      case PICTURE -> QualityFlag.Code.PICTURE_SKIPPED;
      case CONTENT -> QualityFlag.Code.DAMAGED_CONTENT;
      case STYLE -> null;
      case OTHER -> QualityFlag.Code.PARSER_WARNING;
    };
  }
}
