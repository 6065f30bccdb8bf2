package io.ledgerlift.adapter.persistence.artifact;

import io.ledgerlift.adapter.persistence.connection.SqlFailures;
import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/** {@link Artifacts} in PostgreSQL; writes hold the lease still while they are under way. */
public final class HibernateArtifacts implements Artifacts {

  /**
   * Shared, so that batches of one claim do not wait for each other; no lease can end meanwhile.
   */
  private static final String FENCE =
      """
      select attempt from documents
      where id = :id and lease_token = :token and processing_status = 'processing'
      for share
      """;

  private static final String SET_PREVIEWS =
      """
      update pages set preview_s3_key = previews.value
      from jsonb_each_text(cast(:previews as jsonb)) as previews
      where document_id = :document and attempt = :attempt
        and page_number = cast(previews.key as integer)
      """;

  private final Sessions sessions;

  public HibernateArtifacts(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The classes of this package that Hibernate maps. */
  public static List<Class<?>> rows() {
    return List.of(PageTableRow.class, ArtifactRow.class);
  }

  @Override
  public void store(Claim claim, List<PageRow> pages) {
    List<PageTableRow> pageRows = new ArrayList<>();
    List<ArtifactRow> artifactRows = new ArrayList<>();
    for (PageRow page : pages) {
      PageTableRow row = PageTableRow.of(claim, page);
      pageRows.add(row);
      page.found().forEach(found -> artifactRows.add(ArtifactRow.of(row, found)));
    }
    insert(claim, pageRows, artifactRows);
  }

  @Override
  public void storeUnplaced(Claim claim, List<Found> artifacts) {
    insert(
        claim,
        List.of(),
        artifacts.stream().map(found -> ArtifactRow.unplaced(claim, found)).toList());
  }

  private void insert(Claim claim, List<PageTableRow> pages, List<ArtifactRow> artifacts) {
    try {
      fenced(
          claim,
          session -> {
            session.insertMultiple(pages);
            session.insertMultiple(artifacts);
          });
    } catch (RuntimeException failure) {
      throw SqlFailures.isDuplicate(failure)
          ? new IllegalStateException("a page or artifact is there already: " + claim, failure)
          : failure;
    }
  }

  @Override
  public void storePreviews(Claim claim, Map<PageNumber, ObjectKey> previews) {
    Map<String, Object> keys = new HashMap<>();
    previews.forEach((page, key) -> keys.put(page.toString(), key.value()));
    fenced(
        claim,
        session ->
            session
                .createNativeMutationQuery(SET_PREVIEWS)
                .setParameter("previews", Json.write(keys))
                .setParameter("document", claim.document().id().value())
                .setParameter("attempt", claim.document().attempt())
                .executeUpdate());
  }

  @Override
  public List<PageRow> pages(DocumentId id, int attempt) {
    return sessions.inTransaction(session -> ArtifactQueries.pages(session, id, attempt));
  }

  @Override
  public Optional<PageRow> page(DocumentId id, int attempt, PageNumber number) {
    return sessions.inTransaction(session -> ArtifactQueries.page(session, id, attempt, number));
  }

  @Override
  public Optional<Found> one(DocumentId id, int attempt, UUID artifact) {
    return sessions.inTransaction(session -> ArtifactQueries.one(session, id, attempt, artifact));
  }

  @Override
  public List<Found> find(Query query) {
    return sessions.inTransaction(session -> ArtifactQueries.find(session, query));
  }

  @Override
  public void removeAll(DocumentId id) {
    removeBefore(id, Integer.MAX_VALUE);
  }

  @Override
  public void removeBefore(DocumentId id, int attempt) {
    sessions.inTransaction(session -> ArtifactQueries.removeBefore(session, id, attempt));
  }

  private void fenced(Claim claim, Consumer<StatelessSession> work) {
    sessions.inTransaction(
        session -> {
          requireLease(session, claim);
          work.accept(session);
          return Boolean.TRUE;
        });
  }

  private static void requireLease(StatelessSession session, Claim claim) {
    boolean held =
        !session
            .createNativeQuery(FENCE, Integer.class)
            .setParameter("id", claim.document().id().value())
            .setParameter("token", claim.token())
            .getResultList()
            .isEmpty();
    if (!held) {
      throw new LeaseLost(claim.document().id());
    }
  }
}
