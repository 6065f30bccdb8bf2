package io.ledgerlift.adapter.persistence.artifact;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code pages}. */
@Entity
@Immutable
@Table(name = "pages")
class PageTableRow {

  @Id UUID id;

  @Column(name = "document_id")
  UUID documentId;

  int attempt;

  @Column(name = "page_number")
  int number;

  double width;

  double height;

  int rotation;

  @Column(name = "preview_s3_key")
  @Nullable String preview;

  @JdbcTypeCode(SqlTypes.JSON)
  String flags;

  /** For Hibernate, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  PageTableRow() {}

  @SuppressWarnings("NullAway.Init") // every field is set here
  static PageTableRow of(Claim claim, PageRow page) {
    PageTableRow row = new PageTableRow();
    row.documentId = claim.document().id().value();
    row.attempt = claim.document().attempt();
    row.number = page.number().value();
    row.id = id(row.documentId, row.attempt, row.number);
    row.width = page.width();
    row.height = page.height();
    row.rotation = page.rotation();
    row.preview = page.preview() == null ? null : page.preview().value();
    row.flags = Json.write(page.flags().stream().map(PageTableRow::tree).toList());
    return row;
  }

  PageRow toPage() {
    return new PageRow(
        new PageNumber(number),
        width,
        height,
        rotation,
        preview == null ? null : new ObjectKey(preview),
        Json.readMaps(flags).stream().map(PageTableRow::flag).toList(),
        List.of());
  }

  /** Made of its place, so that no two pages can share it. */
  private static UUID id(UUID document, int attempt, int number) {
    String place = document + "/" + attempt + "/" + number;
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, @Nullable Object> tree(QualityFlag flag) {
    PageNumber page = flag.page();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", flag.code().code());
    tree.put("page", page == null ? null : page.value());
    tree.put("count", flag.count());
    return tree;
  }

  private static QualityFlag flag(Map<String, Object> tree) {
    Branch branch = new Branch(tree);
    Integer page = branch.optionalInt("page");
    return new QualityFlag(
        QualityFlag.Code.parse(branch.text("code")),
        page == null ? null : new PageNumber(page),
        branch.integer("count"));
  }
}
