package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.correction.AcceptIssue;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Edit;
import io.ledgerlift.domain.correction.LaidOver;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.correction.TableAnchor;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Corrects a table: the reading stays what it is, and the correction is laid over it. */
public final class CorrectTable {

  private final ReviewDesk desk;
  private final Artifacts artifacts;
  private final Supplier<UUID> salts;

  /**
   * Corrections of tables.
   *
   * @param salts random ids, which nobody can guess
   */
  public CorrectTable(ReviewDesk desk, Artifacts artifacts, Supplier<UUID> salts) {
    this.desk = desk;
    this.artifacts = artifacts;
    this.salts = salts;
  }

  /**
   * What to correct.
   *
   * @param table the artifact of one page
   * @param seen what the caller saw of the review
   */
  public record Command(DocumentId document, UUID table, Edit edit, Seen seen) {}

  /** Far more than people make of one document; each is laid over whenever its table is shown. */
  static final int MOST = 10_000;

  /** A document has as many corrections as it may. */
  public static final class TooManyCorrections extends Refusal {

    private static final long serialVersionUID = 1;

    TooManyCorrections() {
      super(
          "too_many_corrections",
          "A document has at most " + MOST + " corrections, with those that were taken back.");
    }
  }

  /** An edit that changes nothing. */
  public static final class NothingChanges extends Refusal {

    private static final long serialVersionUID = 1;

    NothingChanges() {
      super("nothing_changes", "The table is like that already.");
    }
  }

  /**
   * Makes one correction; answers the review with it, as its last.
   *
   * @throws NotRead when no reading has completed
   * @throws NotFound when it has no such table
   * @throws StaleReview when somebody was faster
   * @throws io.ledgerlift.domain.correction.DoesNotFit when the table has no place for it
   */
  public Review correct(Command command, Occasion occasion) {
    return desk.change(
        command.document,
        command.seen,
        (document, review) -> {
          Correction made = made(command, review, occasion);
          desk.corrections().add(document.id(), made);
          desk.started(document, review, occasion);
          desk.tell(document, EventType.CORRECTION_MADE, "Correction made.", made, occasion);
        });
  }

  private Correction made(Command command, Review review, Occasion occasion) {
    if (review.corrections().size() >= MOST) {
      throw new TooManyCorrections();
    }
    Found found =
        artifacts
            .one(command.document, review.attempt(), command.table)
            .filter(one -> one.artifact() instanceof Table)
            .orElseThrow(() -> NotFound.table(command.table));
    Table read = (Table) found.artifact();
    TableAnchor anchor = TableAnchor.of(review.attempt(), found.id(), found.place(), read);
    Table table = LaidOver.of(read, review.of(anchor)).table();
    Map<String, @Nullable Object> before = command.edit.seen(table);
    Map<String, @Nullable Object> after =
        command.edit.made(command.edit.on(table, occasion.actor().id()));
    if (before.equals(after) && !(command.edit instanceof AcceptIssue)) {
      throw new NothingChanges();
    }
    return new Correction(
        review.corrections().size() + 1,
        anchor,
        command.edit,
        before,
        after,
        salts.get().toString(),
        occasion.actor(),
        occasion.at(),
        null);
  }
}
