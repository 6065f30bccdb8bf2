package io.ledgerlift.adapter.persistence.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.persistence.FilledDatabase;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.port.Artifacts.Query;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.page.PageNumber;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds that no question to pages or artifacts reads more than it answers. */
final class ArtifactPlansTest {

  private static final Map<String, String> LITERALS =
      Map.of(
          "document", FilledDatabase.LONG_DOCUMENT,
          "attempt", "1",
          "page", "77",
          "type", "'table'",
          "afterPage", "1500",
          "afterPlace", "3",
          "limit", "20");

  @Test
  void artifacts_come_in_the_order_of_an_index() {
    assertInOrder(find(null, null, null), "artifacts_place_unique");
    assertInOrder(find(null, null, new Position(1500, 3)), "artifacts_place_unique");
    assertInOrder(find("table", null, null), "artifacts_by_type");
    assertInOrder(find("table", null, new Position(1500, 3)), "artifacts_by_type");
    assertInOrder(find(null, new PageNumber(77), null), "artifacts_place_unique");
  }

  @Test
  void pages_are_found_by_index() {
    assertThat(plan(ArtifactQueries.PAGE)).contains("pages_number_unique");
    assertThat(plan(ArtifactQueries.REMOVE_PAGES)).contains("pages_number_unique");
  }

  private static String find(
      @Nullable String type, @Nullable PageNumber page, @Nullable Position after) {
    DocumentId any = new DocumentId(new UUID(0, 1));
    return ArtifactQueries.find(new Query(any, 1, type, page, after, 20));
  }

  private static void assertInOrder(String sql, String index) {
    assertThat(plan(sql)).contains(index).doesNotContain("Seq Scan").doesNotContain("Sort");
  }

  private static String plan(String sql) {
    return SqlAnswers.plan(FilledDatabase.URL, sql, LITERALS);
  }
}
