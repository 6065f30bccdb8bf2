package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.adapter.formats.WorkBudget;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** The facts of a document's fonts; forgotten together with the fonts when memory runs short. */
final class FontShelf {

  private final WorkBudget budget;
  private final Map<PDFont, FontFacts> shelf = new WeakHashMap<>();
  private @Nullable PDFont lastFont;
  private @Nullable FontFacts last;

  FontShelf(WorkBudget budget) {
    this.budget = budget;
  }

  FontFacts facts(PDFont font) {
    if (font != lastFont || last == null) {
      lastFont = font;
      last = shelf.computeIfAbsent(font, this::found);
    }
    return last;
  }

  private FontFacts found(PDFont font) {
    budget.font();
    return FontFacts.of(font);
  }
}
