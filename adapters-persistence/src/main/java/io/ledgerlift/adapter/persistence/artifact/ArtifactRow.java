package io.ledgerlift.adapter.persistence.artifact;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.BoundingBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code artifacts}; the table itself notes when it was written. */
@Entity
@Immutable
@Table(name = "artifacts")
class ArtifactRow {

  /** In the place of a page number where the format has no pages. */
  private static final int NO_PAGE = 0;

  @Id UUID id;

  @Column(name = "document_id")
  UUID documentId;

  int attempt;

  @Column(name = "page_id")
  @Nullable UUID pageId;

  @Column(name = "page_number")
  int page;

  int place;

  @Column(name = "artifact_type")
  String type;

  @Column(name = "s3_key")
  @Nullable String picture;

  @Column(name = "extraction_engine")
  String engine;

  @Column(name = "confidence_score")
  double confidence;

  @Column(name = "bbox_x")
  @Nullable Double x;

  @Column(name = "bbox_y")
  @Nullable Double y;

  @Column(name = "bbox_width")
  @Nullable Double width;

  @Column(name = "bbox_height")
  @Nullable Double height;

  @JdbcTypeCode(SqlTypes.JSON)
  String data;

  /** For Hibernate, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ArtifactRow() {}

  static ArtifactRow of(PageTableRow page, Found found) {
    ArtifactRow row = of(page.documentId, page.attempt, found);
    row.pageId = page.id;
    return row;
  }

  /** Of an artifact that stands on no page. */
  static ArtifactRow unplaced(Claim claim, Found found) {
    Document document = claim.document();
    return of(document.id().value(), document.attempt(), found);
  }

  @SuppressWarnings("NullAway.Init") // every field is set here
  private static ArtifactRow of(UUID document, int attempt, Found found) {
    Artifact artifact = found.artifact();
    ArtifactRow row = new ArtifactRow();
    row.id = found.id();
    row.documentId = document;
    row.attempt = attempt;
    row.page = artifact.page() == null ? NO_PAGE : artifact.page().value();
    row.place = found.place();
    row.type = ArtifactTree.type(artifact);
    row.picture = found.picture() == null ? null : found.picture().value();
    row.engine = artifact.engine().toString();
    row.confidence = artifact.confidence().value();
    row.setBox(artifact.box());
    row.data = Json.write(ArtifactTree.data(artifact));
    return row;
  }

  Found toFound() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("page", page == NO_PAGE ? null : page);
    tree.put("artifact_type", type);
    tree.put("extraction_engine", engine);
    tree.put("confidence_score", confidence);
    tree.put("bbox", ArtifactTree.box(box()));
    tree.put("data", Json.readMap(data));
    return new Found(
        id, place, ArtifactTree.read(tree), picture == null ? null : new ObjectKey(picture));
  }

  private void setBox(@Nullable BoundingBox box) {
    if (box != null) {
      x = box.x();
      y = box.y();
      width = box.width();
      height = box.height();
    }
  }

  private @Nullable BoundingBox box() {
    return x == null || y == null || width == null || height == null
        ? null
        : new BoundingBox(x, y, width, height);
  }
}
