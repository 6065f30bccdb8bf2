package io.ledgerlift.adapter.formats.ocr;

import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;
import static org.bytedeco.tesseract.global.tesseract.TessResultIteratorDelete;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/** Tesseract's recogniser for single lines of print. */
final class Tesseract implements AutoCloseable {

  /** Of the library; a test compares it with what the library says. */
  static final String VERSION = "5.5.2";

  /** Resolution that pictures are read in, in pixels per inch. */
  static final int DPI = 300;

  /** White around a line: the recogniser was trained with some. */
  private static final int RIM = 10;

  /** White beside a glyph among its like. */
  private static final int SIDE = 2;

  private static final double PERCENT = 100;

  private final TessBaseAPI api;

  private Tesseract(TessBaseAPI api) {
    this.api = api;
  }

  /**
   * A word as the recogniser sees it.
   *
   * @param start left edge in the line's picture, in pixels
   * @param end right edge
   * @param confidence from 0 to 1, the recogniser's own
   */
  record Read(String text, int start, int end, double confidence) {

    /** The same, counted from so many pixels farther left. */
    Read right(int pixels) {
      return new Read(text, start + pixels, end + pixels, confidence);
    }
  }

  /** Starts the recogniser; null where it does not run or its data cannot be read. */
  static @Nullable Tesseract start(OcrSettings settings) {
    Path data = settings.data();
    if (data == null || !settings.missing().isEmpty()) {
      return null;
    }
    try {
      TessBaseAPI api = new TessBaseAPI();
      if (api.Init(data.toString(), settings.languages(), OEM_LSTM_ONLY) != 0) {
        api.close();
        return null;
      }
      api.SetPageSegMode(PSM_SINGLE_LINE);
      // Lines come black on white; a second look at each as a negative only costs time.
      api.SetVariable("tessedit_do_invert", "0");
      return new Tesseract(api);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      // No native library for this machine.
      return null;
    }
  }

  /** The words of one line, from left to right; places in pixels of the line. */
  List<Read> readLine(Pixels page, Region line) {
    try (Pixels cut = page.cut(line, RIM)) {
      return read(cut);
    }
  }

  /**
   * What a single glyph may be, most often one thing twice: read by itself, which a recogniser of
   * lines is bad at, and as a line of three of its kind.
   */
  List<String> readGlyph(Pixels page, Region glyph) {
    try (Pixels alone = page.cut(glyph, RIM);
        Pixels narrow = page.cut(glyph, SIDE);
        Pixels line = narrow.thrice()) {
      return Stream.of(text(alone), text(line)).flatMap(Tesseract::only).toList();
    }
  }

  private String text(Pixels line) {
    return read(line).stream().map(Read::text).collect(Collectors.joining());
  }

  /** The one character that the text consists of. */
  private static Stream<String> only(String text) {
    return text.codePoints().distinct().count() == 1
        ? Stream.of(Character.toString(text.codePointAt(0)))
        : Stream.empty();
  }

  private List<Read> read(Pixels line) {
    api.SetImage(line.pix());
    api.SetSourceResolution(DPI);
    return api.Recognize(null) == 0 ? words() : List.of();
  }

  private List<Read> words() {
    List<Read> words = new ArrayList<>();
    ResultIterator iterator = api.GetIterator();
    if (iterator != null) {
      do {
        add(words, iterator);
      } while (iterator.Next(RIL_WORD));
      TessResultIteratorDelete(iterator);
    }
    return words;
  }

  private static void add(List<Read> words, ResultIterator iterator) {
    BytePointer text = iterator.GetUTF8Text(RIL_WORD);
    if (text == null) {
      return;
    }
    int[] left = new int[1];
    int[] right = new int[1];
    int[] unused = new int[1];
    iterator.BoundingBox(RIL_WORD, left, unused, right, unused);
    words.add(
        new Read(
            text.getString(StandardCharsets.UTF_8),
            left[0] - RIM,
            right[0] - RIM,
            iterator.Confidence(RIL_WORD) / PERCENT));
    TessDeleteText(text);
  }

  @Override
  public void close() {
    api.End();
    api.close();
  }
}
