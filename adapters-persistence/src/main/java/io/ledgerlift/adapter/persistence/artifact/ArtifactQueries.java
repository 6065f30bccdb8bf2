package io.ledgerlift.adapter.persistence.artifact;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.port.Artifacts.Query;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.page.PageNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Every question to {@code pages} and {@code artifacts}, and how their rows go. */
final class ArtifactQueries {

  static final String PAGES =
      """
      select * from pages
      where document_id = :document and attempt = :attempt
      order by page_number
      """;

  static final String PAGE =
      """
      select * from pages
      where document_id = :document and attempt = :attempt and page_number = :page
      """;

  static final String ONE =
      """
      select * from artifacts
      where id = :artifact and document_id = :document and attempt = :attempt
      """;

  static final String REMOVE_ARTIFACTS =
      "delete from artifacts where document_id = :document and attempt < :attempt";

  static final String REMOVE_PAGES =
      "delete from pages where document_id = :document and attempt < :attempt";

  private ArtifactQueries() {}

  static List<PageRow> pages(StatelessSession session, DocumentId id, int attempt) {
    return session
        .createNativeQuery(PAGES, PageTableRow.class)
        .setParameter("document", id.value())
        .setParameter("attempt", attempt)
        .getResultList()
        .stream()
        .map(PageTableRow::toPage)
        .toList();
  }

  static Optional<PageRow> page(
      StatelessSession session, DocumentId id, int attempt, PageNumber number) {
    return session
        .createNativeQuery(PAGE, PageTableRow.class)
        .setParameter("document", id.value())
        .setParameter("attempt", attempt)
        .setParameter("page", number.value())
        .getResultList()
        .stream()
        .map(PageTableRow::toPage)
        .findFirst();
  }

  static Optional<Found> one(StatelessSession session, DocumentId id, int attempt, UUID artifact) {
    return session
        .createNativeQuery(ONE, ArtifactRow.class)
        .setParameter("artifact", artifact)
        .setParameter("document", id.value())
        .setParameter("attempt", attempt)
        .getResultList()
        .stream()
        .map(ArtifactRow::toFound)
        .findFirst();
  }

  static List<Found> find(StatelessSession session, Query query) {
    NativeQuery<ArtifactRow> found = session.createNativeQuery(find(query), ArtifactRow.class);
    found.setParameter("document", query.document().value());
    found.setParameter("attempt", query.attempt());
    found.setParameter("limit", query.limit());
    if (query.type() != null) {
      found.setParameter("type", query.type());
    }
    if (query.page() != null) {
      found.setParameter("page", query.page().value());
    }
    Position after = query.after();
    if (after != null) {
      found.setParameter("afterPage", after.page());
      found.setParameter("afterPlace", after.place());
    }
    return found.getResultList().stream().map(ArtifactRow::toFound).toList();
  }

  /** The statement for such a query: conditions that it does not ask for are left out. */
  static String find(Query query) {
    return "select * from artifacts where document_id = :document and attempt = :attempt"
        + (query.type() == null ? "" : " and artifact_type = :type")
        + (query.page() == null ? "" : " and page_number = :page")
        + (query.after() == null ? "" : " and (page_number, place) > (:afterPage, :afterPlace)")
        + " order by page_number, place limit :limit";
  }

  /** Answers how many pages went. */
  static int removeBefore(StatelessSession session, DocumentId id, int attempt) {
    remove(session, REMOVE_ARTIFACTS, id, attempt);
    return remove(session, REMOVE_PAGES, id, attempt);
  }

  private static int remove(
      StatelessSession session, String statement, DocumentId id, int attempt) {
    return session
        .createNativeMutationQuery(statement)
        .setParameter("document", id.value())
        .setParameter("attempt", attempt)
        .executeUpdate();
  }
}
