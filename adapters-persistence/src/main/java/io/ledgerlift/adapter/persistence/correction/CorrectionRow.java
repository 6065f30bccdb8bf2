package io.ledgerlift.adapter.persistence.correction;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Correction.Undone;
import io.ledgerlift.domain.correction.EditTree;
import io.ledgerlift.domain.correction.TableAnchor;
import io.ledgerlift.domain.page.PageNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code corrections}. */
@Entity
@Immutable
@Table(name = "corrections")
@IdClass(CorrectionRow.Key.class)
class CorrectionRow {

  /** What tells rows apart. */
  record Key(UUID documentId, int number) implements Serializable {}

  @Id
  @Column(name = "document_id")
  UUID documentId;

  @Id int number;

  @JdbcTypeCode(SqlTypes.JSON)
  String anchor;

  String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  String edit;

  @JdbcTypeCode(SqlTypes.JSON)
  String before;

  @JdbcTypeCode(SqlTypes.JSON)
  String after;

  String salt;

  @Column(name = "made_by")
  @JdbcTypeCode(SqlTypes.JSON)
  String madeBy;

  @Column(name = "made_at")
  Instant madeAt;

  @Column(name = "undone_by")
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String undoneBy;

  @Column(name = "undone_at")
  @Nullable Instant undoneAt;

  /** For Hibernate, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  CorrectionRow() {}

  @SuppressWarnings("NullAway.Init") // every field is set here
  static CorrectionRow of(DocumentId id, Correction correction) {
    Undone undone = correction.undone();
    CorrectionRow row = new CorrectionRow();
    row.documentId = id.value();
    row.number = correction.number();
    row.anchor = Json.write(tree(correction.anchor()));
    row.kind = EditTree.kind(correction.edit());
    row.edit = Json.write(EditTree.write(correction.edit()));
    row.before = Json.write(correction.before());
    row.after = Json.write(correction.after());
    row.salt = correction.salt();
    row.madeBy = Actors.write(correction.by());
    row.madeAt = correction.at();
    row.undoneBy = undone == null ? null : Actors.write(undone.by());
    row.undoneAt = undone == null ? null : undone.at();
    return row;
  }

  Correction toCorrection() {
    Actor taker = undoneBy == null ? null : Actors.read(undoneBy);
    return new Correction(
        number,
        anchor(new Branch(Json.readMap(anchor))),
        EditTree.read(kind, new Branch(Json.readMap(edit))),
        Json.readMap(before),
        Json.readMap(after),
        salt,
        Actors.read(madeBy),
        madeAt,
        taker == null || undoneAt == null ? null : new Undone(taker, undoneAt));
  }

  private static Map<String, @Nullable Object> tree(TableAnchor anchor) {
    PageNumber page = anchor.page();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("attempt", anchor.attempt());
    tree.put("artifact", anchor.artifact().toString());
    tree.put("page", page == null ? null : page.value());
    tree.put("place", anchor.place());
    tree.put("bbox", ArtifactTree.box(anchor.box()));
    tree.put("rows", anchor.rows());
    tree.put("columns", anchor.columns());
    return tree;
  }

  private static TableAnchor anchor(Branch tree) {
    Integer page = tree.optionalInt("page");
    return new TableAnchor(
        tree.integer("attempt"),
        UUID.fromString(tree.text("artifact")),
        page == null ? null : new PageNumber(page),
        tree.integer("place"),
        ArtifactTree.readBox(tree.optional("bbox")),
        tree.integer("rows"),
        tree.integer("columns"));
  }
}
