package io.ledgerlift.bench.figures;

import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.fixtures.books.FinancialStatement;
import io.ledgerlift.fixtures.books.Misprint;
import io.ledgerlift.fixtures.statement.GeneratedReport;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayout;
import io.ledgerlift.fixtures.statement.StatementLayouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of generated reports in all layouts: right ones against the books they were
 * printed from, and whether a planted mistake is told.
 */
final class GeneratedFigures {

  private Share amounts = Share.NONE;
  private Share kinds = Share.NONE;
  private Share periods = Share.NONE;
  private Share recall = Share.NONE;
  private Share precision = Share.NONE;
  private Share ties = Share.NONE;
  private long falseAlarms;
  private long reading;
  private long meaning;
  private final Map<Misprint.Kind, Share> failed = new EnumMap<>(Misprint.Kind.class);
  private final Map<Misprint.Kind, Share> doubted = new EnumMap<>(Misprint.Kind.class);

  /** So many reports, each right and with a mistake of every kind. */
  static GeneratedFigures of(int seeds) throws IOException {
    GeneratedFigures figures = new GeneratedFigures();
    List<StatementLayout> layouts = StatementLayouts.crossed();
    for (int seed = 0; seed < seeds; seed++) {
      StatementLayout layout = layouts.get(seed % layouts.size());
      ReviewedFile right = figures.add(StatementGenerator.report(seed, layout, null));
      for (Misprint.Kind kind : Misprint.Kind.values()) {
        figures.addWrong(kind, read(StatementGenerator.report(seed, layout, kind)), right);
      }
    }
    return figures;
  }

  private static ReviewedFile read(GeneratedReport report) throws IOException {
    Path file = Files.createTempFile("figures", ".pdf");
    try {
      Files.write(file, report.document().bytes());
      return ReviewedFile.of(file, 0);
    } finally {
      Files.delete(file);
    }
  }

  private ReviewedFile add(GeneratedReport report) throws IOException {
    ReviewedFile read = read(report);
    reading += read.reading();
    meaning += read.meaning();
    for (FinancialStatement truth : report.statements()) {
      StatementScore.best(report, truth, read.statements()).ifPresent(this::add);
    }
    falseAlarms += failures(read);
    int tied = (int) read.ties().stream().filter(tie -> tie.verdict() == Verdict.PASSED).count();
    int there = report.statements().stream().mapToInt(GeneratedFigures::tiesOf).sum();
    ties = ties.plus(new Share(Math.min(tied, there), there));
    return read;
  }

  private void add(StatementScore score) {
    amounts = amounts.plus(score.amounts());
    periods = periods.plus(score.periods());
    kinds = kinds.plus(score.isOfKind());
    recall = recall.plus(score.recall());
    precision = precision.plus(score.precision());
  }

  /** Both sides of a balance sheet of two years, whose cash the flows have too; and net income. */
  private static int tiesOf(FinancialStatement statement) {
    return switch (statement.title()) {
      case "Balance sheet" -> 2 * statement.columns().size();
      case "Income statement" -> statement.columns().size();
      default -> 0;
    };
  }

  private void addWrong(Misprint.Kind kind, ReviewedFile read, ReviewedFile right) {
    boolean fails = failures(read) > 0;
    failed.merge(kind, Share.NONE.plus(fails), Share::plus);
    doubted.merge(
        kind, Share.NONE.plus(fails || unprovable(read) > unprovable(right)), Share::plus);
  }

  private static long failures(ReviewedFile read) {
    Stream<Verdict> verdicts =
        Stream.concat(checks(read).map(Check::verdict), read.ties().stream().map(Tie::verdict));
    return verdicts.filter(verdict -> verdict == Verdict.FAILED).count();
  }

  private static long unprovable(ReviewedFile read) {
    return checks(read).filter(check -> check.verdict() == Verdict.NOT_PROVABLE).count();
  }

  private static Stream<Check> checks(ReviewedFile read) {
    return read.statements().stream().flatMap(statement -> statement.checks().stream());
  }

  Share amounts() {
    return amounts;
  }

  Share kinds() {
    return kinds;
  }

  Share precision() {
    return precision;
  }

  Share recall() {
    return recall;
  }

  long falseAlarms() {
    return falseAlarms;
  }

  @Nullable Share failed(Misprint.Kind kind) {
    return failed.get(kind);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    line(text, "amounts exact with sign, scale and currency", amounts);
    line(text, "kinds of statements", kinds);
    line(text, "periods of columns", periods);
    line(text, "sums of the books that are found", recall);
    line(text, "sums found that are the books'", precision);
    line(text, "ties between statements", ties);
    line(text, "checks failed in right reports", falseAlarms);
    for (Misprint.Kind kind : Misprint.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      line(text, "planted, " + name + ": a check fails", failed.get(kind));
      line(text, "planted, " + name + ": fails, or is not provable", doubted.get(kind));
    }
    line(
        text,
        "meaning, in percent of reading",
        String.format(Locale.ROOT, "%.1f", 100.0 * meaning / Math.max(1, reading)));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, @Nullable Object figure) {
    text.append(String.format(Locale.ROOT, "%-52s %s%n", name, figure));
  }
}
