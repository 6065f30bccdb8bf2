package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.usecase.ReadStatements.Page;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadStatementsTest extends UseCaseTest {

  private static final List<List<String>> SUM =
      List.of(
          List.of("", "2023", "2022"),
          List.of("Goods", "1,200", "1,100"),
          List.of("Services", "750", "640"),
          List.of("Total", "1,950", "1,740"));

  @Test
  void statements_come_page_by_page_and_no_table_is_cut_in_two() {
    reader.page(table(3, SUM)).page(goesOn(4, SUM)).page(goesOn(5, SUM)).page(table(6, SUM));
    Document document = completed();

    List<List<Integer>> seen = new ArrayList<>();
    Page page = null;
    do {
      page = read().statements(document.id(), page == null ? null : page.next(), 2);
      page.statements().forEach(one -> seen.add(pages(one.parts())));
    } while (page.next() != null);

    assertThat(seen).containsExactly(List.of(1), List.of(3, 4, 5), List.of(6));
  }

  @Test
  void more_tables_than_are_fetched_at_once_come_whole() {
    IntStream.range(3, 260).forEach(number -> reader.page(table(number, SUM)));
    Document document = completed();

    assertThat(read().statements(document.id(), null, 1_000).statements()).hasSize(258);
  }

  @Test
  void ties_go_over_the_whole_reading() {
    reader
        .page(
            table(
                3,
                List.of(
                    List.of("", "Year ended 31 December 2023"),
                    List.of("Revenue", "9,000"),
                    List.of("Cost of sales", "(5,000)"),
                    List.of("Gross profit", "4,000"),
                    List.of("Income before taxes", "2,500"),
                    List.of("Income taxes", "(766)"),
                    List.of("Net income", "1,734"))))
        .page(
            table(
                4,
                List.of(
                    List.of("", "Year ended 31 December 2023"),
                    List.of("Net income", "1,734"),
                    List.of("Net cash from operating activities", "2,000"),
                    List.of("Net cash used in investing activities", "(800)"),
                    List.of("Net cash used in financing activities", "(900)"),
                    List.of("Net change in cash", "300"),
                    List.of("Cash at the end of the year", "1,300"))));
    Document document = completed();

    List<Tie<Found>> ties = read().ties(document.id());

    assertThat(ties).singleElement().extracting(Tie::verdict).isEqualTo(Verdict.PASSED);
  }

  @Test
  void checks_of_a_reading_are_counted_and_failed_ones_are_an_event() {
    reader.page(
        table(3, List.of(SUM.get(0), SUM.get(1), SUM.get(2), List.of("Total", "1,950", "1,790"))));

    Document document = completed();

    assertThat(Objects.requireNonNull(document.reading()).checks())
        .isEqualTo(Map.of(Verdict.PASSED, 1, Verdict.FAILED, 1, Verdict.NOT_PROVABLE, 0));
    assertThat(ledgerLift.events(document.id()))
        .containsExactly(
            EventType.DOCUMENT_UPLOADED,
            EventType.PROCESSING_STARTED,
            EventType.EXTRACTION_COMPLETED,
            EventType.CHECKS_FAILED,
            EventType.PROCESSING_COMPLETED);
    ProcessingEvent told = event(document, 3);
    assertThat(told.message()).isEqualTo("1 check failed.");
    assertThat(told.metadata())
        .isEqualTo(Map.of("attempt", 1, "passed", 1, "failed", 1, "not_provable", 0));
  }

  @Test
  void a_reading_whose_checks_hold_has_no_such_event() {
    reader.page(table(3, SUM));

    Document document = completed();

    assertThat(ledgerLift.events(document.id())).doesNotContain(EventType.CHECKS_FAILED);
  }

  private ProcessingEvent event(Document document, int place) {
    List<AuditEntry> entries = useCases().readHistory().events(document.id());
    return entries.get(place).event();
  }

  private ReadStatements read() {
    return new ReadStatements(useCases().readArtifacts());
  }

  private static List<Integer> pages(List<Found> parts) {
    return parts.stream()
        .map(part -> Objects.requireNonNull(part.artifact().page()).value())
        .toList();
  }

  private static Table goesOn(int page, List<List<String>> rows) {
    return table(page, rows)
        .continuing(
            new Continuation(
                new PageNumber(page - 1),
                Set.of(Evidence.SAME_COLUMNS, Evidence.REPEATED_HEADER),
                1));
  }

  /** The first row is the head, the first column the labels. */
  private static Table table(int page, List<List<String>> rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Cell.Role body = column == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
        cells.add(
            new Cell(
                row,
                column,
                1,
                1,
                rows.get(row).get(column),
                null,
                Confidence.CERTAIN,
                row == 0 ? Cell.Role.HEADER : body));
      }
    }
    return new Table(
        new PageNumber(page),
        null,
        new Engine("test", "1"),
        Confidence.CERTAIN,
        rows.size(),
        rows.get(0).size(),
        1,
        cells,
        List.of());
  }
}
