package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.PagePainter;
import io.ledgerlift.adapter.formats.PageReader;
import io.ledgerlift.adapter.formats.PaintingFailed;
import io.ledgerlift.adapter.formats.ocr.Recogniser.Recognised;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.TextLayer;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages from their text layer where that can be trusted, and from their pixels where it
 * cannot. What was read from pixels is flagged, and so is what should have been.
 */
public final class PixelPageReader implements PageReader, AutoCloseable {

  /** Pictures of at least this share of the page are its scan, and no figures on it. */
  private static final double SCAN = 0.5;

  /** A picture beside text of the document is a page when it has as many words... */
  private static final int FEWEST_WORDS = 40;

  /** ...and this share of them is legible. */
  private static final double MOST_LEGIBLE = 0.7;

  /** A picture without any other text on its page needs fewer. */
  private static final int FEWEST_WORDS_ALONE = 3;

  private final PageReader layers;
  private final PagePainter painter;
  private final OcrSettings settings;
  private final Runnable signOfLife;
  private @Nullable Recogniser recogniser;
  private boolean started;

  /**
   * Puts itself before a reader of text layers.
   *
   * @param signOfLife run again and again while a page is read
   */
  public PixelPageReader(
      PageReader layers, PagePainter painter, OcrSettings settings, Runnable signOfLife) {
    this.layers = layers;
    this.painter = painter;
    this.settings = settings;
    this.signOfLife = signOfLife;
  }

  /**
   * What finds artifacts on recognised pages: the reader of tables, and the recogniser before it.
   */
  public static Engine engine(Engine tables) {
    return new Engine(tables.name() + "+tesseract", tables.version() + "+" + Tesseract.VERSION);
  }

  @Override
  public PageContent read(PageNumber number) {
    PageContent content = layers.read(number);
    TextLayer layer = TextLayer.of(content.page(), content.flags());
    if (layer == TextLayer.TRUSTED) {
      return content;
    }
    Recogniser reader = recogniser();
    if (reader == null) {
      return flagged(content, content.page(), Code.OCR_UNAVAILABLE, 1);
    }
    try {
      BufferedImage image = painter.pixels(number, Tesseract.DPI);
      Recognised read = reader.read(image, layer != TextLayer.BROKEN);
      Page page = content.page();
      double points = page.width() / image.getWidth();
      return merged(
          content,
          layer,
          new RecognisedWords(read, points, page.width(), page.height()),
          read.slope());
    } catch (PaintingFailed e) {
      return flagged(content, content.page(), Code.OCR_UNAVAILABLE, 1);
    }
  }

  private @Nullable Recogniser recogniser() {
    if (!started) {
      started = true;
      Tesseract tesseract = Tesseract.start(settings);
      recogniser = tesseract == null ? null : new Recogniser(tesseract, signOfLife);
    }
    return recogniser;
  }

  private static PageContent merged(
      PageContent content, TextLayer layer, RecognisedWords read, double slope) {
    Page page = content.page();
    List<Word> words = read.words();
    if (layer == TextLayer.INVISIBLE) {
      LayerComparison comparison = new LayerComparison(page, words, slope);
      return flagged(
          content, comparison.doubted(), Code.TEXT_LAYER_DIFFERS, comparison.differences());
    }
    if (layer != TextLayer.BROKEN && !isText(words, layer)) {
      return content;
    }
    Page seen =
        layer == TextLayer.BROKEN ? page.with(words) : scanned(page, slope, words, read.rulings());
    PageContent fromPixels = flagged(content, seen, Code.READ_FROM_PIXELS, 1);
    int lost = layer == TextLayer.BROKEN ? LayerComparison.missing(page.words(), words) : 0;
    return flagged(fromPixels, seen, Code.TEXT_LAYER_DIFFERS, lost);
  }

  /**
   * Whether the pixels hold text, and not a chart or a photograph, in which a recogniser sees words
   * too.
   */
  private static boolean isText(List<Word> words, TextLayer layer) {
    long legible = words.stream().filter(PixelPageReader::isLegible).count();
    return layer == TextLayer.SPARSE
        ? legible >= FEWEST_WORDS && legible >= MOST_LEGIBLE * words.size()
        : legible >= FEWEST_WORDS_ALONE;
  }

  /** Single marks are found in any drawing. */
  private static boolean isLegible(Word word) {
    long characters = word.text().codePoints().filter(Character::isLetterOrDigit).count();
    return word.certainty() >= LayerComparison.LEGIBLE && characters >= 2;
  }

  /** A scan; what stands on it as text is kept, and read instead of its pixels. */
  private static Page scanned(Page page, double slope, List<Word> words, List<Ruling> ruled) {
    Page straight = page.redrawn(slope, List.of(), List.of(), List.of());
    List<Word> stamped =
        page.words().stream()
            .filter(Word::visible)
            .map(word -> word.at(straight.straight(word.box()), word.direction()))
            .toList();
    List<Word> all = new ArrayList<>(stamped);
    words.stream()
        .filter(word -> stamped.stream().noneMatch(stamp -> covers(stamp, word)))
        .forEach(all::add);
    List<Ruling> rulings = new ArrayList<>(page.rulings());
    rulings.addAll(ruled);
    return page.redrawn(slope, all, rulings, figures(page, straight, words));
  }

  /** The pictures that are no scan, nor the strips of one, which hold the words that were read. */
  private static List<Picture> figures(Page page, Page straight, List<Word> words) {
    List<Picture> read =
        page.pictures().stream()
            .filter(picture -> words.stream().anyMatch(word -> holds(picture, straight, word)))
            .toList();
    double covered = read.stream().mapToDouble(picture -> picture.box().overlap(page.box())).sum();
    return covered < SCAN * page.box().area()
        ? page.pictures()
        : page.pictures().stream().filter(picture -> !read.contains(picture)).toList();
  }

  private static boolean holds(Picture picture, Page straight, Word word) {
    BoundingBox shown = straight.shown(word.box());
    return picture.box().contains(shown.centerX(), shown.centerY());
  }

  private static boolean covers(Word stamp, Word word) {
    return stamp.box().contains(word.box().centerX(), word.box().centerY());
  }

  /** The page with one more flag, if it counts anything. */
  private static PageContent flagged(PageContent content, Page page, Code code, int count) {
    List<QualityFlag> flags = new ArrayList<>(content.flags());
    if (count > 0) {
      flags.add(new QualityFlag(code, page.number(), count));
    }
    return new PageContent(page, flags, content.lost());
  }

  @Override
  public void close() {
    if (recogniser != null) {
      recogniser.close();
    }
  }
}
