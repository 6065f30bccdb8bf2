package io.ledgerlift.bench.accuracy;

import io.ledgerlift.bench.accuracy.TableScore.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** The figures of one set of documents. Macro is the mean over documents, micro over relations. */
final class Summary {

  private final List<Scored> documents = new ArrayList<>();
  private final Reliability cells = new Reliability("cells");
  private final Reliability tables = new Reliability("tables");

  /** One document's figures. */
  record Scored(
      String name, TableScore score, ValueScore values, DigitScore digits, ReadDocument read) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-46s P %.3f R %.3f F1 %.3f  cells %.3f  exact %d/%d  tables %d found %d told %d"
              + " false %d",
          name,
          score.relations().precision(),
          score.relations().recall(),
          score.relations().f1(),
          score.cells().f1(),
          values.exact(),
          values.known(),
          score.tables().there(),
          score.tables().found(),
          score.tables().told(),
          score.tables().untrue());
    }
  }

  /** Scores what was read, and answers it. */
  Scored add(Truth truth, ReadDocument read) {
    List<ScoredTable> found = read.scored(truth.normal());
    Scored scored =
        new Scored(
            truth.name(),
            TableScore.best(truth.tables(), found),
            ValueScore.of(truth.values(), found),
            DigitScore.of(truth.places(), read.words()),
            read);
    documents.add(scored);
    Reliability.judge(truth.tables().get(0), found, cells, tables);
    return scored;
  }

  double macroF1() {
    return TableScore.harmonic(
        mean(one -> one.score.relations().precision()),
        mean(one -> one.score.relations().recall()));
  }

  double cellF1() {
    return TableScore.harmonic(
        mean(one -> one.score.cells().precision()), mean(one -> one.score.cells().recall()));
  }

  int violations() {
    return documents.stream().mapToInt(one -> one.read.violations()).sum();
  }

  int falseTables() {
    return documents.stream().mapToInt(one -> one.score.tables().untrue()).sum();
  }

  private double mean(ToDoubleFunction<Scored> figure) {
    return documents.stream().mapToDouble(figure).average().orElse(0);
  }

  @Override
  public String toString() {
    Counts micro =
        documents.stream().map(one -> one.score.relations()).reduce(Counts.NONE, Counts::plus);
    ValueScore values =
        documents.stream().map(Scored::values).reduce(ValueScore.NONE, ValueScore::plus);
    int pages = documents.stream().mapToInt(one -> one.read.pages()).sum();
    long cpu = documents.stream().mapToLong(one -> one.read.cpuNanos()).sum();
    return String.format(
            Locale.ROOT,
            "%d documents, %d pages: adjacency macro P %.4f R %.4f F1 %.4f, micro F1 %.4f; cells F1"
                + " %.4f%n",
            documents.size(),
            pages,
            mean(one -> one.score.relations().precision()),
            mean(one -> one.score.relations().recall()),
            macroF1(),
            micro.f1(),
            cellF1())
        + String.format(
            Locale.ROOT,
            "tables: %d there, %d found, %d told, %d false; conservation violated on %d pages%n",
            sum(one -> one.score.tables().there()),
            sum(one -> one.score.tables().found()),
            sum(one -> one.score.tables().told()),
            falseTables(),
            violations())
        + valuesLine(values)
        + recognitionLine()
        + String.format(Locale.ROOT, "%.1f pages per CPU second%n", 1e9 * pages / Math.max(1, cpu))
        + cells
        + tables;
  }

  /** Of scans only: elsewhere digits are taken from text layers. */
  private String recognitionLine() {
    int recognised = sum(one -> one.read.recognised());
    if (recognised == 0) {
      return "";
    }
    DigitScore digits =
        documents.stream().map(Scored::digits).reduce(DigitScore.NONE, DigitScore::plus);
    return String.format(
        Locale.ROOT,
        "%d pages read from pixels; %d of %d digits of tables wrong, %.3f %%%n",
        recognised,
        digits.errors(),
        digits.digits(),
        100.0 * digits.errors() / Math.max(1, digits.digits()));
  }

  private static String valuesLine(ValueScore values) {
    if (values.known() == 0) {
      return "";
    }
    double known = values.known();
    return String.format(
        Locale.ROOT,
        "EXACT VALUE %.4f of %d; in its row %.4f, anywhere %.4f, digits only %.4f%n",
        values.exact() / known,
        values.known(),
        values.inRow() / known,
        values.anywhere() / known,
        values.digits() / known);
  }

  private int sum(ToIntFunction<Scored> figure) {
    return documents.stream().mapToInt(figure).sum();
  }
}
