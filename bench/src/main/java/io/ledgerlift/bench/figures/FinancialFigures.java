package io.ledgerlift.bench.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is understood of pages of filings that were written down by hand, one JSON file a page:
 * cells with {@code row, col, text} and, where they are figures, {@code amount, percent, scale};
 * sums of {@code total: [row, col], parts: [[row, col, sign]]}. Tables are told apart by what is
 * printed in them, so only those that were read right are counted.
 */
final class FinancialFigures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Share amounts = Share.NONE;
  private Share scales = Share.NONE;
  private Share sums = Share.NONE;
  private long invented;
  private long failed;

  /** All pages of the folder; {@code documents} is where their sources lie. */
  static FinancialFigures of(Path folder, Path documents) throws IOException {
    FinancialFigures figures = new FinancialFigures();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(FinancialFigures::isTruth).sorted().toList()) {
        JsonNode page = JSON.readTree(file.toFile());
        Path pdf = documents.resolve(page.path("source").asText());
        ReviewedFile read = ReviewedFile.of(pdf, page.path("page").asInt());
        page.path("tables").forEach(table -> figures.add(table, read.statements()));
      }
    }
    return figures;
  }

  static boolean isTruth(Path file) {
    return file.getFileName().toString().matches(".*__p\\d+\\.json");
  }

  private void add(JsonNode truth, List<Statement> statements) {
    Map<Place, JsonNode> cells = new HashMap<>();
    truth
        .path("cells")
        .forEach(
            cell -> cells.put(new Place(cell.path("row").asInt(), cell.path("col").asInt()), cell));
    same(cells, statements).ifPresent(statement -> add(truth, cells, statement));
  }

  /** The statement with most of the cells at their places, and more than half of them. */
  private static Optional<Statement> same(Map<Place, JsonNode> cells, List<Statement> statements) {
    Statement best = null;
    long most = cells.size() / 2;
    for (Statement statement : statements) {
      long same =
          statement.table().whole().cells().stream()
              .filter(cell -> visible(cell.text()).equals(text(cells, place(cell))))
              .count();
      if (same > most) {
        most = same;
        best = statement;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String text(Map<Place, JsonNode> cells, Place place) {
    return cells.containsKey(place) ? visible(cells.get(place).path("text").asText()) : "";
  }

  private static String visible(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static Place place(Cell cell) {
    return new Place(cell.row(), cell.column());
  }

  private void add(JsonNode truth, Map<Place, JsonNode> cells, Statement statement) {
    Table table = statement.table().whole();
    for (Cell cell : table.cells()) {
      JsonNode known = cells.get(place(cell));
      Optional<Value> value = statement.values().of(cell);
      if (known != null && visible(cell.text()).equals(text(cells, place(cell)))) {
        if (known.hasNonNull("amount")) {
          amounts = amounts.plus(value.filter(one -> isAmount(one, known)).isPresent());
          value.ifPresent(one -> addScale(one, known, truth));
        } else {
          invented +=
              value.filter(one -> one.amount().kind() != Amount.Kind.DATE).isPresent() ? 1 : 0;
        }
      }
    }
    addSums(truth, statement.checks());
  }

  private static boolean isAmount(Value value, JsonNode known) {
    BigDecimal number = value.amount().number();
    boolean percent = value.amount().kind() == Amount.Kind.PERCENT;
    boolean dash = value.amount().kind() == Amount.Kind.NIL && known.path("dash").asBoolean();
    return number != null
        && number.compareTo(new BigDecimal(known.path("amount").asText())) == 0
        && (dash || percent == known.path("percent").asBoolean());
  }

  private void addScale(Value value, JsonNode known, JsonNode truth) {
    boolean own = known.has("scale");
    boolean plain = known.path("percent").asBoolean() || known.path("per_share").asBoolean();
    long told = own ? known.path("scale").asLong() : truth.path("scale").asLong(1);
    scales = scales.plus(value.scale().longValueExact() == (plain && !own ? 1 : told));
  }

  private void addSums(JsonNode truth, List<Check> checks) {
    Set<String> found = new HashSet<>();
    for (Check check : checks) {
      if (check.verdict() == Verdict.PASSED) {
        found.add(key(check.total(), check.parts().stream().map(part -> part.place()).toList()));
      }
      failed += check.verdict() == Verdict.FAILED ? 1 : 0;
    }
    for (JsonNode sum : truth.path("sums")) {
      List<Place> parts = new ArrayList<>();
      sum.path("parts").forEach(part -> parts.add(place(part)));
      sums = sums.plus(found.contains(key(place(sum.path("total")), parts)));
    }
  }

  private static Place place(JsonNode pair) {
    return new Place(pair.path(0).asInt(), pair.path(1).asInt());
  }

  private static String key(Place total, List<Place> parts) {
    return total + " = " + parts.stream().map(Place::toString).sorted().toList();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-52s %s%n%-52s %s%n%-52s %s%n%-52s %d%n%-52s %d%n",
        "amounts exact with sign, decimals and percent",
        amounts,
        "their scale",
        scales,
        "listed sums that are found with the same parts",
        sums,
        "cells taken for amounts that are none",
        invented,
        "checks failed",
        failed);
  }
}
