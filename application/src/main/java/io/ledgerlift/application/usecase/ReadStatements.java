package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.usecase.ReadArtifacts.Batch;
import io.ledgerlift.application.usecase.ReadArtifacts.Mark;
import io.ledgerlift.application.usecase.ReadArtifacts.Selection;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.report.ReadingReview;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of a completed reading mean. Nothing of it is stored: it is worked out from what
 * was read, so that better rules need no new reading.
 */
public final class ReadStatements {

  /** Artifacts fetched at once. */
  private static final int BATCH = 100;

  private final ReadArtifacts artifacts;

  public ReadStatements(ReadArtifacts artifacts) {
    this.artifacts = artifacts;
  }

  /**
   * Some statements in reading order.
   *
   * @param next where those after them begin; null when these are the last
   */
  public record Page(List<Understood<Found>> statements, @Nullable Mark next) {

    public Page {
      statements = List.copyOf(statements);
    }
  }

  /**
   * The next statements, of as many tables as {@code limit} says, or more where the last one goes
   * on over the pages.
   *
   * @throws NotRead when no reading has completed
   * @throws ReadArtifacts.ReadingReplaced when the page before came from an older reading
   */
  public Page statements(DocumentId id, @Nullable Mark after, int limit) {
    List<Understood<Found>> statements = new ArrayList<>();
    ReadingReview<Found> review = new ReadingReview<>(Found::artifact, statements::add);
    Mark mark = after;
    Batch batch;
    do {
      batch = artifacts.corrected(new Selection(id, "table", null, mark, BATCH));
      for (Found found : batch.artifacts()) {
        mark = new Mark(batch.attempt(), position(found));
        review.add(found);
        if (tables(statements) >= limit) {
          return new Page(statements, new Mark(batch.attempt(), last(statements)));
        }
      }
    } while (batch.artifacts().size() == BATCH);
    review.end();
    return new Page(statements, null);
  }

  /**
   * What ties the statements of the whole reading together.
   *
   * @throws NotRead when no reading has completed
   */
  public List<Tie<Found>> ties(DocumentId id) {
    ReadingReview<Found> review = new ReadingReview<>(Found::artifact, statement -> {});
    Mark mark = null;
    Batch batch;
    do {
      String type = review.needsTablesOnly() ? "table" : null;
      batch = artifacts.corrected(new Selection(id, type, null, mark, BATCH));
      for (Found found : batch.artifacts()) {
        mark = new Mark(batch.attempt(), position(found));
        review.add(found);
      }
    } while (batch.artifacts().size() == BATCH);
    return review.end();
  }

  /**
   * The statement that a table of one page is a part of.
   *
   * @throws NotRead when no reading has completed
   * @throws NotFound when the completed reading has no such table
   */
  public Understood<Found> holding(DocumentId id, UUID table) {
    Mark mark = beginning(id, table);
    do {
      Page page = statements(id, mark, BATCH);
      for (Understood<Found> statement : page.statements()) {
        if (statement.parts().stream().anyMatch(part -> part.id().equals(table))) {
          return statement;
        }
      }
      mark = page.next();
    } while (mark != null);
    throw NotFound.table(table);
  }

  /** Before the first table of the page on which the statement begins. */
  private Mark beginning(DocumentId id, UUID table) {
    Batch one = artifacts.one(id, table);
    Found found = one.artifacts().stream().findFirst().orElseThrow(() -> NotFound.table(table));
    PageNumber page = found.artifact().page();
    Continuation before = found.artifact() instanceof Table first ? first.continues() : null;
    while (before != null) {
      page = before.page();
      List<Found> there =
          artifacts.corrected(new Selection(id, "table", page, null, BATCH)).artifacts();
      before = there.isEmpty() ? null : ((Table) there.get(0).artifact()).continues();
    }
    return new Mark(one.attempt(), new Position(page == null ? 0 : page.value(), -1));
  }

  private static int tables(List<Understood<Found>> statements) {
    return statements.stream().mapToInt(statement -> statement.parts().size()).sum();
  }

  private static Position last(List<Understood<Found>> statements) {
    List<Found> parts = statements.get(statements.size() - 1).parts();
    return position(parts.get(parts.size() - 1));
  }

  private static Position position(Found found) {
    PageNumber page = found.artifact().page();
    return new Position(page == null ? 0 : page.value(), found.place());
  }
}
