package io.ledgerlift.adapter.web;

import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.correction.AcceptIssue;
import io.ledgerlift.domain.correction.Axis;
import io.ledgerlift.domain.correction.Cut;
import io.ledgerlift.domain.correction.Edit;
import io.ledgerlift.domain.correction.JoinTable;
import io.ledgerlift.domain.correction.MergeCells;
import io.ledgerlift.domain.correction.PartTable;
import io.ledgerlift.domain.correction.RemoveLine;
import io.ledgerlift.domain.correction.SetCurrency;
import io.ledgerlift.domain.correction.SetHead;
import io.ledgerlift.domain.correction.SetScale;
import io.ledgerlift.domain.correction.SetText;
import io.ledgerlift.domain.correction.TurnSign;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a caller wants to have corrected, taken from the fields of a body. */
final class EditBody {

  /** No table is larger; keeps sums of places within an int. */
  private static final int MOST = 1_000_000;

  /** Kinds that part words anew. */
  private static final Set<String> CUTS = Set.of("add_line", "move_line", "split_cell", "redraw");

  private final JsonBody body;
  private final FieldErrors errors = new FieldErrors();

  EditBody(JsonBody body) {
    this.body = body;
  }

  /**
   * A table, and what to change about it.
   *
   * @param edit null where {@code cut} says it
   * @param cut what needs the words of the page
   */
  record Asked(UUID table, @Nullable Edit edit, @Nullable Cut cut) {}

  /** All wrong fields are refused together. */
  Asked read() {
    UUID table = errors.take("table", () -> Question.artifact(required("table")));
    String kind = String.valueOf(errors.take("kind", () -> required("kind")));
    Cut cut = cut(kind);
    Edit edit = CUTS.contains(kind) ? null : edit(kind);
    errors.refuse();
    return new Asked(Objects.requireNonNull(table), edit, cut);
  }

  private @Nullable Cut cut(String kind) {
    return switch (kind) {
      case "add_line" -> {
        Axis axis = axis();
        double at = points("at");
        yield errors.take("at", () -> new Cut.AddLine(axis, at));
      }
      case "move_line" -> {
        Axis axis = axis();
        int index = count("index");
        double to = points("to");
        yield errors.take("index", () -> new Cut.MoveLine(axis, index, to));
      }
      case "split_cell" -> new Cut.SplitCell(count("row"), count("column"));
      case "redraw" -> {
        double x = points("x");
        double y = points("y");
        double width = points("width");
        double height = points("height");
        yield errors.take("width", () -> new Cut.Redraw(new BoundingBox(x, y, width, height)));
      }
      default -> null;
    };
  }

  /** A length on a page; answers 1 for a wrong one, which is refused later. */
  private double points(String field) {
    Double points =
        errors.take(
            field,
            () -> {
              Double number = body.number(field);
              if (number == null) {
                throw new InvalidValue("required", "This field is required.");
              }
              if (!(number >= 0 && number <= MOST)) {
                throw new InvalidValue("out_of_range", "This is a length on a page, in points.");
              }
              return number;
            });
    return points == null ? 1 : points;
  }

  private @Nullable Edit edit(String kind) {
    return switch (kind) {
      case "set_text" -> {
        int row = count("row");
        int column = count("column");
        yield made("text", () -> new SetText(row, column, required("text")));
      }
      case "turn_sign" -> new TurnSign(count("row"), count("column"));
      case "set_head" -> new SetHead(count("rows"));
      case "set_scale" -> made("scale", () -> new SetScale(scale()));
      case "set_currency" -> made("currency", () -> new SetCurrency(body.text("currency")));
      case "merge_cells" -> {
        int row = count("row");
        int column = count("column");
        int rows = count("row_span");
        int columns = count("column_span");
        yield made("row_span", () -> new MergeCells(row, column, rows, columns));
      }
      case "remove_line" -> {
        Axis axis = axis();
        int index = count("index");
        yield made("index", () -> new RemoveLine(axis, index));
      }
      case "join_table" -> {
        int rows = count("repeated_rows");
        int page = count("page");
        yield made("page", () -> new JoinTable(new PageNumber(page), rows));
      }
      case "part_table" -> new PartTable();
      case "accept_issue" -> {
        Integer row = optional("row");
        Integer column = optional("column");
        String text = Objects.requireNonNullElse(body.text("text"), "");
        yield made("code", () -> new AcceptIssue(required("code"), row, column, text));
      }
      default -> unknown();
    };
  }

  private @Nullable Edit unknown() {
    errors.add("kind", "unknown_kind", "There is no such kind of correction; see the API's page.");
    return null;
  }

  private @Nullable Edit made(String field, Supplier<Edit> edit) {
    return errors.take(field, edit::get);
  }

  private String required(String field) {
    String text = body.text(field);
    if (text == null) {
      throw new InvalidValue("required", "This field is required.");
    }
    return text;
  }

  /** A whole number from 0; answers 0 for a wrong one, which is refused later. */
  private int count(String field) {
    Integer count =
        errors.take(
            field,
            () -> {
              Long number = body.wholeNumber(field);
              if (number == null) {
                throw new InvalidValue("required", "This field is required.");
              }
              return within(number);
            });
    return count == null ? 0 : count;
  }

  private @Nullable Integer optional(String field) {
    return errors.take(
        field,
        () -> {
          Long number = body.wholeNumber(field);
          return number == null ? null : within(number);
        });
  }

  private static Integer within(long number) {
    if (number < 0 || number > MOST) {
      throw new InvalidValue("out_of_range", "This is a whole number from 0 to " + MOST + ".");
    }
    return (int) number;
  }

  private @Nullable BigDecimal scale() {
    Long scale = body.wholeNumber("scale");
    return scale == null ? null : BigDecimal.valueOf(scale);
  }

  private Axis axis() {
    Axis axis =
        errors.take(
            "axis",
            () ->
                Arrays.stream(Axis.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(required("axis")))
                    .findFirst()
                    .orElseThrow(
                        () -> new InvalidValue("unknown_axis", "Lines part a row or a column.")));
    return axis == null ? Axis.ROW : axis;
  }
}
