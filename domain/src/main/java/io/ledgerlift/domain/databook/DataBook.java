package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.UtcTime;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.databook.BookCell.Style;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.CheckCounts;
import io.ledgerlift.domain.statement.report.Issue;
import io.ledgerlift.domain.statement.report.ReadingReview;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.StatementKind;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a workbook: a sheet for each table, and others that say what was checked, what the
 * text says, and where each figure comes from. Artifacts are taken in their order; no more than one
 * table with its parts is held.
 */
public final class DataBook {

  private static final int SUMMARY = 0;
  private static final int TABLES = 1;
  private static final int CHECKS = 2;
  private static final int CORRECTIONS = 3;
  private static final int TEXT = 4;
  private static final int PROVENANCE = 5;

  /** Those below, and one that Excel keeps for itself. */
  private static final List<String> RESERVED =
      List.of("Summary", "Checks", "Corrections", "Text", "Provenance", "History");

  /** What to look at first is a list that somebody reads. */
  private static final int MOST_FIRST = 50;

  private static final int WIDE = 60;
  private static final int MIDDLE = 24;
  private static final int NARROW = 14;

  private final Book book;
  private final Links links;
  private final SheetNames names = new SheetNames();
  private final ReadingReview<Artifact> review =
      new ReadingReview<>(Function.identity(), this::table);
  private final CheckCounts checks = new CheckCounts();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<Issue.Code, Integer> issues = new TreeMap<>();
  private final Map<String, String> sheets = new LinkedHashMap<>();
  private final List<List<String>> first = new ArrayList<>();
  private final AtomicInteger tables = new AtomicInteger();
  private final ChecksSheet checksSheet;
  private final ProvenanceSheet provenance;
  private final Book.Sheet text;

  /** Begins one. */
  public DataBook(Book book, Links links) {
    this.book = book;
    this.links = links;
    RESERVED.forEach(name -> names.of(name, ""));
    this.checksSheet = new ChecksSheet(book, CHECKS);
    this.provenance = new ProvenanceSheet(book, PROVENANCE);
    this.text = book.sheet(new Book.Head(TEXT, "Text", List.of(NARROW, NARROW, 2 * WIDE), 1, 0));
    text.row(heads("Page", "Role", "Text"));
  }

  static List<@Nullable BookCell> heads(String... heads) {
    List<@Nullable BookCell> cells = new ArrayList<>();
    for (String head : heads) {
      cells.add(BookCell.text(head, Style.HEAD));
    }
    return cells;
  }

  static @Nullable BookCell page(@Nullable PageNumber page) {
    return page == null ? null : BookCell.number(page.value());
  }

  /** Takes the next artifact. */
  public void add(Artifact artifact) {
    counts.merge(ArtifactTree.type(artifact), 1, Integer::sum);
    if (artifact instanceof TextBlock block) {
      List<@Nullable BookCell> row = new ArrayList<>();
      row.add(page(block.page()));
      row.add(BookCell.text(block.role().name().toLowerCase(Locale.ROOT)));
      row.add(
          BookCell.text(block.text(), Style.WRAPPED).linked(links.to(block.page(), block.box())));
      text.row(row);
    }
    review.add(artifact);
  }

  private void table(Understood<Artifact> understood) {
    Statement statement = understood.statement();
    checks.add(statement);
    int next = 1 + tables.getAndAdd(understood.parts().size());
    PageNumber page = statement.table().whole().page();
    String name = names.of(speaking(statement), page == null ? "" : " p" + page);
    TableSheet sheet = new TableSheet(name, next, statement, links);
    Book.Sheet written = book.sheet(sheet.head(TABLES));
    sheet.write(written);
    written.end();
    checksSheet.add(name, statement);
    provenance.add(name, statement);
    sheets.put(name, statement.kind().what().code().replace('_', ' '));
    for (Issue issue : sheet.issues()) {
      issues.merge(issue.code(), 1, Integer::sum);
      if (first.size() < MOST_FIRST && issue.code() != Issue.Code.JOINED_TABLE) {
        first.add(List.of(name, IssueText.of(issue)));
      }
    }
  }

  /** Its kind where that says something, else its title. */
  private static String speaking(Statement statement) {
    StatementKind kind = statement.kind().what();
    if (kind != StatementKind.SCHEDULE && kind != StatementKind.OTHER) {
      String code = kind.code().replace('_', ' ');
      return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }
    return statement.title().isEmpty() ? "Table" : statement.title();
  }

  /** Ends it with what is known of the document. */
  public void end(About about) {
    List<Tie<Artifact>> ties = review.end();
    checks.add(ties);
    checksSheet.end(ties);
    Review people = about.review();
    if (people != null && !people.corrections().isEmpty()) {
      CorrectionsSheet.write(book, CORRECTIONS, people);
    }
    provenance.end();
    text.end();
    summary(about);
  }

  private void summary(About about) {
    Book.Sheet sheet =
        book.sheet(new Book.Head(SUMMARY, "Summary", List.of(MIDDLE, WIDE + MIDDLE), 0, 0));
    sheet.row(List.of(BookCell.text("LedgerLift data book", Style.TITLE)));
    about.facts().forEach((name, fact) -> line(sheet, name, fact));
    if (about.review() != null) {
      reviewed(sheet, about.review());
    }
    counts.forEach((type, count) -> line(sheet, type + "s", Integer.toString(count)));
    for (Verdict verdict : Verdict.values()) {
      String name = "checks " + verdict.code().replace('_', ' ');
      line(sheet, name, Integer.toString(checks.all().getOrDefault(verdict, 0)));
    }
    about.flags().forEach((code, count) -> line(sheet, "flag " + code.code(), count.toString()));
    issues.forEach((code, count) -> line(sheet, "issue " + code.code(), count.toString()));
    line(
        sheet,
        "colours",
        "blue: read from the source; black: worked out; green: corrected by a person; orange: to be"
            + " looked at; the last two are said in words at the end of the row too");
    sheet.row(List.of());
    sheet.row(heads("Look at first", ""));
    if (first.isEmpty()) {
      sheet.row(List.of(BookCell.text("nothing")));
    }
    first.forEach(
        look ->
            sheet.row(
                List.of(
                    BookCell.text(look.get(0)).linked(inside(look.get(0))),
                    BookCell.text(look.get(1), Style.WRAPPED))));
    sheet.row(List.of());
    sheet.row(heads("Sheet", "Kind"));
    sheets.forEach(
        (name, kind) ->
            sheet.row(List.of(BookCell.text(name).linked(inside(name)), BookCell.text(kind))));
    sheet.end();
  }

  private static void reviewed(Book.Sheet sheet, Review people) {
    line(sheet, "corrections", Integer.toString(people.held().size()));
    line(
        sheet,
        "approved",
        people
            .approval()
            .map(
                approval ->
                    "by "
                        + approval.by().id()
                        + (approval.by().authenticated() ? "" : " (unauthenticated)")
                        + ", "
                        + UtcTime.format(approval.at()))
            .orElse("by nobody"));
  }

  private static String inside(String sheet) {
    return "#" + Address.on(sheet, "A1");
  }

  private static void line(Book.Sheet sheet, String name, String fact) {
    sheet.row(List.of(BookCell.text(name, Style.HEAD), BookCell.text(fact, Style.WRAPPED)));
  }
}
