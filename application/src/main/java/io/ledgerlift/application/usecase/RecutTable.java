package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.PageWords;
import io.ledgerlift.application.usecase.CorrectTable.Command;
import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.application.usecase.WorkFolder.Scratch;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.correction.Cut;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Parts the words of a table into other rows, columns and cells, with its page read again. */
public final class RecutTable {

  private final ReadReview review;
  private final ReadArtifacts artifacts;
  private final CorrectTable correct;
  private final Pages pages;

  /**
   * Where the words of pages come from.
   *
   * @param folder for the original while it is read
   */
  public record Pages(
      FindDocuments find,
      ObjectStore store,
      PageWords words,
      Supplier<WorkFolder> folder,
      Limits limits) {}

  public RecutTable(ReadReview review, ReadArtifacts artifacts, CorrectTable correct, Pages pages) {
    this.review = review;
    this.artifacts = artifacts;
    this.correct = correct;
    this.pages = pages;
  }

  /** The words of the page are not to be had. */
  public static final class NoWords extends Refusal {

    private static final long serialVersionUID = 1;

    NoWords(String message) {
      super("no_words_at_hand", message);
    }
  }

  /**
   * Makes one correction, as {@link CorrectTable#correct}.
   *
   * @throws NoWords when the table stands on no page of a PDF, or the page cannot be read again
   */
  public Review recut(DocumentId id, UUID table, Cut cut, Seen seen, Occasion occasion) {
    StaleReview.requireSeen(review.review(id).review(), seen);
    Table now =
        artifacts.one(id, table).artifacts().stream()
            .map(found -> found.artifact())
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow(() -> NotFound.table(table));
    var edit = cut.of(now, words(id, now), occasion.actor().id());
    return correct.correct(new Command(id, table, edit, seen), occasion);
  }

  private List<PrintedWord> words(DocumentId id, Table table) {
    Document document = pages.find.one(id);
    PageNumber page = table.page();
    if (page == null || document.source().contentType() != ContentType.PDF) {
      throw new NoWords("Lines and cells can be cut where a table stands on a page of a PDF.");
    }
    try (Scratch scratch = pages.folder.get().openApart(document)) {
      Original original = Original.fetch(pages.store, document, scratch.path());
      Task task = new Task(original.file(), ContentType.PDF, pages.limits);
      return pages.words.on(task, page);
    } catch (Unreadable why) {
      throw new NoWords("The page cannot be read again: " + why.getMessage());
    }
  }
}
