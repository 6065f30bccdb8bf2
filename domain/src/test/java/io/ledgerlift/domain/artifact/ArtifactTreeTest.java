package io.ledgerlift.domain.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.page.BoundingBox;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTreeTest {

  static Stream<Artifact> artifacts() {
    return Stream.of(
        TestArtifacts.text(),
        TestArtifacts.textWithoutPlace(),
        TestArtifacts.table(),
        TestArtifacts.tableWithNotes(),
        TestArtifacts.tableOf(1, 1),
        TestArtifacts.figure(),
        TestArtifacts.paintedFigure());
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void artifact_is_read_back_as_it_was(Artifact artifact) {
    assertThat(ArtifactTree.read(ArtifactTree.write(artifact))).isEqualTo(artifact);
  }

  @Test
  void text_is_written_with_these_keys_in_this_order() {
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.text());

    assertThat(tree.keySet())
        .containsExactly(
            "page", "artifact_type", "extraction_engine", "confidence_score", "bbox", "data");
    assertThat(tree)
        .containsEntry("page", 3)
        .containsEntry("artifact_type", "text")
        .containsEntry("extraction_engine", "ledgerlift/0.1.0")
        .containsEntry("confidence_score", 0.1);
    assertThat(tree.get("bbox"))
        .isEqualTo(Map.of("x", 72.1, "y", 100.0, "width", 300.33, "height", 24.0));
    assertThat(tree.get("data"))
        .isEqualTo(Map.of("text", "Net “income”", "role", "list_item", "reading_order", 4));
  }

  @Test
  void page_and_box_of_an_artifact_without_a_place_are_null() {
    assertThat(ArtifactTree.write(TestArtifacts.textWithoutPlace()))
        .containsEntry("page", null)
        .containsEntry("bbox", null);
    assertThat(ArtifactTree.box(null)).isNull();
    assertThat(ArtifactTree.readBox(null)).isNull();
  }

  @Test
  void box_is_written_to_a_hundredth_of_a_point() {
    BoundingBox noisy = new BoundingBox(0.1 + 0.2, -0.001, 595.276, 72.004999);

    assertThat(ArtifactTree.box(noisy))
        .isEqualTo(Map.of("x", 0.3, "y", 0.0, "width", 595.28, "height", 72.0));
  }

  @Test
  void table_is_written_with_its_cells() {
    Map<String, @Nullable Object> data = ArtifactTree.data(TestArtifacts.table());

    assertThat(data.keySet())
        .containsExactly(
            "row_count",
            "column_count",
            "header_rows",
            "cells",
            "unassigned",
            "notes",
            "continues");
    assertThat(data)
        .containsEntry("row_count", 2)
        .containsEntry("column_count", 2)
        .containsEntry("header_rows", 1)
        .containsEntry("unassigned", List.of("(1)", "*"));
    Map<String, @Nullable Object> label = new LinkedHashMap<>();
    label.put("row", 1);
    label.put("column", 0);
    label.put("row_span", 1);
    label.put("column_span", 1);
    label.put("text", "Assets");
    label.put("bbox", null);
    label.put("confidence", 0.8);
    label.put("role", "label");
    assertThat((List<?>) data.get("cells")).hasSize(3).element(1).isEqualTo(label);
  }

  @Test
  void table_is_written_with_what_belongs_to_it() {
    Map<String, @Nullable Object> data = ArtifactTree.data(TestArtifacts.tableWithNotes());

    assertThat((List<?>) data.get("notes"))
        .element(1)
        .isEqualTo(Map.of("kind", "footnote", "reading_order", 7, "text", "(1) Unaudited"));
    assertThat(data.get("continues"))
        .isEqualTo(
            Map.of(
                "page", 2,
                "evidence", List.of("same_columns", "repeated_header"),
                "repeated_rows", 1));
  }

  @Test
  void table_of_before_notes_were_taken_has_none() {
    Map<String, @Nullable Object> data = ArtifactTree.data(TestArtifacts.table());
    data.keySet().removeAll(List.of("notes", "continues"));
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.table());
    tree.put("data", data);

    assertThat(ArtifactTree.read(tree)).isEqualTo(TestArtifacts.table());
  }

  @Test
  void figure_tells_of_its_picture_once_it_was_painted() {
    assertThat(ArtifactTree.data(TestArtifacts.figure())).isEmpty();
    assertThat(ArtifactTree.data(TestArtifacts.paintedFigure()))
        .isEqualTo(Map.of("content_type", "image/png", "width", 640, "height", 480));
  }

  @Test
  void kind_has_a_name() {
    assertThat(artifacts().map(ArtifactTree::type))
        .containsExactly("text", "text", "table", "table", "table", "figure", "figure");
  }

  @Test
  void numbers_of_every_kind_that_a_parser_makes_are_read() {
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.text());
    tree.put("page", 3L);
    tree.put("confidence_score", new BigDecimal("0.1"));
    tree.put("bbox", Map.of("x", 72.1, "y", 100, "width", 300.33, "height", 24L));

    assertThat(ArtifactTree.read(tree)).isEqualTo(TestArtifacts.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"artifact_type", "extraction_engine", "confidence_score", "data"})
  void tree_without_a_part_is_refused(String key) {
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.text());

    tree.remove(key);

    refuses(tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "artifact_type", "confidence_score", "bbox", "data"})
  void tree_with_a_part_of_another_kind_is_refused(String key) {
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.text());

    tree.put(key, List.of());

    refuses(tree);
  }

  @Test
  void tree_of_an_artifact_that_cannot_be_is_refused() {
    refuses(with("artifact_type", "chart"));
    refuses(with("confidence_score", 1.5));
    refuses(with("extraction_engine", "nameless"));
    refuses(with("page", 0));
    refuses(with("page", 1.5));
    refuses(with("page", 4_294_967_297L));
    refuses(with("bbox", Map.of("x", 1, "y", 1, "width", -1, "height", 1)));
    refuses(with("bbox", Map.of("x", 1, "y", 1, "width", 1)));
    refuses(with("data", Map.of("text", "a", "role", "poem", "reading_order", 0)));
    refuses(with("data", Map.of("text", " ", "role", "heading", "reading_order", 0)));
  }

  @Test
  void tree_of_a_table_that_cannot_be_is_refused() {
    refuses(tableWith("row_count", 1));
    refuses(tableWith("header_rows", 3));
    refuses(tableWith("cells", List.of("not a cell")));
    refuses(tableWith("cells", Arrays.asList((Object) null)));
    refuses(tableWith("cells", "none"));
    refuses(tableWith("unassigned", List.of(1)));
    refuses(tableWith("unassigned", Map.of()));
    refuses(tableWith("notes", List.of(Map.of("kind", "rumour"))));
    refuses(tableWith("continues", Map.of("page", 1, "evidence", List.of(), "repeated_rows", 0)));
  }

  @Test
  void branch_reads_what_it_has() {
    Branch branch = new Branch(Map.of("n", 2, "list", List.of("a", "b"), "box", boxTree()));

    assertThat(branch.has("n")).isTrue();
    assertThat(branch.has("m")).isFalse();
    assertThat(branch.optionalInt("n")).isEqualTo(2);
    assertThat(branch.optionalInt("m")).isNull();
    assertThat(branch.texts("list")).containsExactly("a", "b");
    assertThat(branch.optional("m")).isNull();
    assertThat(ArtifactTree.readBox(branch.branch("box"))).isEqualTo(TestArtifacts.BOX);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, Double.NaN, Double.POSITIVE_INFINITY, 1e10, -2147483649.0})
  void branch_takes_whole_numbers_only(double number) {
    Branch branch = new Branch(Map.of("n", number));

    assertThatIllegalArgumentException().isThrownBy(() -> branch.integer("n"));
  }

  private static Map<String, ?> boxTree() {
    BoundingBox box = TestArtifacts.BOX;
    return Map.of("x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
  }

  private static Map<String, @Nullable Object> with(String key, Object value) {
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.text());
    tree.put(key, value);
    return tree;
  }

  private static Map<String, @Nullable Object> tableWith(String key, Object value) {
    Map<String, @Nullable Object> data = ArtifactTree.data(TestArtifacts.table());
    data.put(key, value);
    Map<String, @Nullable Object> tree = ArtifactTree.write(TestArtifacts.table());
    tree.put("data", data);
    return tree;
  }

  private static void refuses(Map<String, @Nullable Object> tree) {
    assertThatIllegalArgumentException().isThrownBy(() -> ArtifactTree.read(tree));
  }
}
