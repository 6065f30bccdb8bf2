package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.UtcTime;
import io.ledgerlift.domain.audit.CanonicalJson;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Correction.Undone;
import io.ledgerlift.domain.correction.EditTree;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.databook.BookCell.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people corrected, those that were taken back too. */
final class CorrectionsSheet {

  private CorrectionsSheet() {}

  static void write(Book book, int rank, Review review) {
    Book.Sheet sheet =
        book.sheet(
            new Book.Head(rank, "Corrections", List.of(8, 16, 8, 48, 48, 24, 28, 24, 28), 1, 0));
    sheet.row(
        DataBook.heads(
            "Number", "Kind", "Page", "Before", "After", "By", "At", "Taken back by", "At"));
    review.corrections().forEach(correction -> sheet.row(row(correction)));
    sheet.end();
  }

  private static List<@Nullable BookCell> row(Correction correction) {
    Undone undone = correction.undone();
    List<@Nullable BookCell> row = new ArrayList<>();
    row.add(BookCell.number(correction.number()));
    row.add(BookCell.text(EditTree.kind(correction.edit()).replace('_', ' ')));
    row.add(DataBook.page(correction.anchor().page()));
    row.add(content(correction.before()));
    row.add(content(correction.after()));
    row.add(BookCell.text(correction.by().id()));
    row.add(BookCell.text(UtcTime.format(correction.at())));
    row.add(undone == null ? null : BookCell.text(undone.by().id()));
    row.add(undone == null ? null : BookCell.text(UtcTime.format(undone.at())));
    return row;
  }

  private static BookCell content(Map<String, @Nullable Object> content) {
    boolean text = content.size() == 1 && content.get("text") instanceof String;
    return BookCell.text(
        text ? String.valueOf(content.get("text")) : CanonicalJson.write(content), Style.WRAPPED);
  }
}
