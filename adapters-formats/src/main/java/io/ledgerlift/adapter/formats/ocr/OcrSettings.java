package io.ledgerlift.adapter.formats.ocr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What pages that are pictures are read with.
 *
 * @param data folder with one {@code <language>.traineddata} for each language; null where there is
 *     none
 * @param languages as Tesseract names them, joined by a plus sign: {@code eng+deu}
 */
public record OcrSettings(@Nullable Path data, String languages) {

  /** How languages are written. */
  public static final Pattern LANGUAGES = Pattern.compile("\\w+(\\+\\w+)*");

  /** What data packages of the common systems install into. */
  private static final List<Path> USUAL_FOLDERS =
      List.of(
          Path.of("/usr/share/tesseract-ocr/5/tessdata"),
          Path.of("/usr/share/tesseract-ocr/4.00/tessdata"),
          Path.of("/usr/share/tessdata"),
          Path.of("/usr/local/share/tessdata"),
          Path.of("/opt/homebrew/share/tessdata"));

  public OcrSettings {
    if (!LANGUAGES.matcher(languages).matches()) {
      throw new IllegalArgumentException("no languages: " + languages);
    }
  }

  /** Without data no page is read from its pixels. */
  public static OcrSettings none() {
    return new OcrSettings(null, "eng");
  }

  /** The languages with the first folder, of the usual ones, that has all of them. */
  public static OcrSettings found(String languages) {
    return USUAL_FOLDERS.stream()
        .map(folder -> new OcrSettings(folder, languages))
        .filter(settings -> settings.missing().isEmpty())
        .findFirst()
        .orElseGet(() -> new OcrSettings(null, languages));
  }

  /** The languages without data, as files that are looked for. */
  public List<String> missing() {
    return Arrays.stream(languages.split("\\+"))
        .map(language -> language + ".traineddata")
        .filter(file -> data == null || !Files.isReadable(data.resolve(file)))
        .toList();
  }
}
