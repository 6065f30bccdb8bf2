package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.application.Needs;

/** The recogniser of this machine, for tests that need one. */
public final class OcrHere {

  private OcrHere() {}

  /** Settings that work; without them the test is skipped. */
  public static OcrSettings needed() {
    OcrSettings settings = OcrSettings.found("eng");
    try (Tesseract tesseract = Tesseract.start(settings)) {
      Needs.that(tesseract != null, "no Tesseract with English data here");
    }
    return settings;
  }
}
