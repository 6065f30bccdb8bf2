package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.page.PageNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits as plain trees: the one form that the API shows and the database keeps. */
public final class EditTree {

  private EditTree() {}

  /** The name of an edit's kind: {@code set_text}, {@code add_line} and so on. */
  public static String kind(Edit edit) {
    if (edit instanceof Recut recut) {
      return lower(recut.how());
    }
    return edit.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /** What is particular to its kind. */
  public static Map<String, @Nullable Object> write(Edit edit) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    if (edit instanceof SetText text) {
      put(tree, text.row(), text.column());
      tree.put("text", text.text());
    } else if (edit instanceof TurnSign turn) {
      put(tree, turn.row(), turn.column());
    } else if (edit instanceof SetHead head) {
      tree.put("rows", head.rows());
    } else if (edit instanceof SetScale scale) {
      tree.put("scale", scale.scale() == null ? null : scale.scale().toPlainString());
    } else if (edit instanceof SetCurrency currency) {
      tree.put("currency", currency.currency());
    } else if (edit instanceof MergeCells merge) {
      put(tree, merge.row(), merge.column());
      tree.put("row_span", merge.rowSpan());
      tree.put("column_span", merge.columnSpan());
    } else if (edit instanceof RemoveLine line) {
      tree.put("axis", lower(line.axis()));
      tree.put("index", line.index());
    } else if (edit instanceof JoinTable join) {
      tree.put("page", join.page().value());
      tree.put("repeated_rows", join.repeatedRows());
    } else if (edit instanceof AcceptIssue issue) {
      tree.put("code", issue.code());
      put(tree, issue.row(), issue.column());
      tree.put("text", issue.text());
    } else if (edit instanceof Recut recut) {
      tree.put("bbox", ArtifactTree.box(recut.box()));
      tree.put("rows", recut.rows());
      tree.put("columns", recut.columns());
      tree.put("header_rows", recut.headerRows());
      tree.put("cells", recut.cells().stream().map(ArtifactTree::cell).toList());
    }
    return tree;
  }

  private static void put(
      Map<String, @Nullable Object> tree, @Nullable Integer row, @Nullable Integer column) {
    tree.put("row", row);
    tree.put("column", column);
  }

  /** The edit that {@link #write} wrote. */
  public static Edit read(String kind, Branch tree) {
    return switch (kind) {
      case "set_text" ->
          new SetText(tree.integer("row"), tree.integer("column"), tree.text("text"));
      case "turn_sign" -> new TurnSign(tree.integer("row"), tree.integer("column"));
      case "set_head" -> new SetHead(tree.integer("rows"));
      case "set_scale" ->
          new SetScale(tree.has("scale") ? new BigDecimal(tree.text("scale")) : null);
      case "set_currency" -> new SetCurrency(tree.has("currency") ? tree.text("currency") : null);
      case "merge_cells" ->
          new MergeCells(
              tree.integer("row"),
              tree.integer("column"),
              tree.integer("row_span"),
              tree.integer("column_span"));
      case "remove_line" -> new RemoveLine(axis(tree.text("axis")), tree.integer("index"));
      case "join_table" ->
          new JoinTable(new PageNumber(tree.integer("page")), tree.integer("repeated_rows"));
      case "part_table" -> new PartTable();
      case "accept_issue" ->
          new AcceptIssue(
              tree.text("code"),
              tree.optionalInt("row"),
              tree.optionalInt("column"),
              tree.text("text"));
      default -> recut(kind, tree);
    };
  }

  private static Recut recut(String kind, Branch tree) {
    return new Recut(
        Recut.How.valueOf(kind.toUpperCase(Locale.ROOT)),
        ArtifactTree.readBox(tree.optional("bbox")),
        tree.integer("rows"),
        tree.integer("columns"),
        tree.integer("header_rows"),
        tree.branches("cells").stream().map(ArtifactTree::readCell).toList());
  }

  private static Axis axis(String name) {
    return Axis.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
