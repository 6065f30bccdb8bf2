package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.application.ContentDisposition;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.usecase.ExportReading.Export;
import io.ledgerlift.application.usecase.ExportReading.Format;
import io.ledgerlift.application.usecase.ExportTable;
import io.ledgerlift.application.usecase.ReadArtifacts.Batch;
import io.ledgerlift.application.usecase.ReadArtifacts.Mark;
import io.ledgerlift.application.usecase.ReadArtifacts.Selection;
import io.ledgerlift.application.usecase.ReadStatements;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the completed reading of a document found: pages, previews, artifacts, the whole of it. */
final class ReadingHandlers {

  private static final Set<String> TYPES = Set.of("text", "table", "figure");

  /** No document has as many; keeps numbers in the path within an int. */
  private static final int MAX_PAGE = 999_999;

  private final UseCases useCases;
  private final Visit visit;
  private final Views views;

  ReadingHandlers(UseCases useCases, WebSettings settings, Visit visit) {
    this.useCases = useCases;
    this.visit = visit;
    this.views = new Views(settings.publicUrl());
  }

  void pages(Context ctx) {
    DocumentId id = Visit.document(ctx);
    var pages = useCases.readArtifacts().pages(id).stream().map(page -> views.page(id, page));
    Responses.json(ctx, Map.of("pages", pages.toList()));
  }

  void preview(Context ctx) throws IOException {
    DocumentId id = Visit.document(ctx);
    try (InputStream picture = useCases.readArtifacts().preview(id, pageInPath(ctx))) {
      byte[] png = picture.readAllBytes();
      ctx.contentType("image/png").header("Cache-Control", "private, no-cache");
      Responses.cached(ctx, Responses.etag(png), png);
    }
  }

  private static PageNumber pageInPath(Context ctx) {
    try {
      return new PageNumber(Question.whole(ctx.pathParam("page"), MAX_PAGE));
    } catch (InvalidValue none) {
      throw new Problem.Raised(Problem.notFound("There is no such page."), none);
    }
  }

  void artifacts(Context ctx) {
    DocumentId id = Visit.document(ctx);
    Question question = new Question(ctx);
    String type = question.value("type", ReadingHandlers::type);
    PageNumber page =
        question.value("page", text -> new PageNumber(Question.whole(text, MAX_PAGE)));
    String asked = "artifacts " + id + " " + type + " " + page;
    Mark after = question.value("cursor", word -> mark(Cursor.read(asked, word)));
    int limit = question.limit();
    boolean corrected = question.yes("corrected");
    question.refuse();
    Selection selection = new Selection(id, type, page, after, limit + 1);
    Batch batch =
        corrected
            ? useCases.readArtifacts().corrected(selection)
            : useCases.readArtifacts().artifacts(selection);
    List<Found> found = batch.artifacts();
    List<Found> shown = found.subList(0, Math.min(limit, found.size()));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("artifacts", shown.stream().map(one -> Views.artifact(id, one)).toList());
    tree.put(
        "next_cursor",
        found.size() > limit ? Cursor.write(asked, place(batch, shown.get(limit - 1))) : null);
    Responses.json(ctx, tree);
  }

  /** Of the next tables, as many as the limit says; what ties them all comes first. */
  void issues(Context ctx) {
    DocumentId id = Visit.document(ctx);
    Asked asked = asked(new Question(ctx), "issues " + id);
    ReadStatements.Page page =
        useCases.readStatements().statements(id, asked.after(), asked.limit());
    IssueViews views = new IssueViews(ReviewViews.accepted(useCases.reviews().read().review(id)));
    if (asked.after() == null) {
      views.add(useCases.readStatements().ties(id));
    }
    page.statements().forEach(views::add);
    Responses.json(ctx, views.tree(asked.cursor(page.next())));
  }

  /**
   * Of the next tables, as many as the limit says; what ties them all comes with the first. Or the
   * one that holds a table.
   */
  void statements(Context ctx) {
    DocumentId id = Visit.document(ctx);
    Question question = new Question(ctx);
    UUID table = question.value("table", Question::artifact);
    Asked asked = asked(question, "statements " + id);
    if (table != null) {
      Understood<Found> one = useCases.readStatements().holding(id, table);
      Responses.json(ctx, StatementViews.tree(List.of(one), List.of(), null));
      return;
    }
    ReadStatements.Page page =
        useCases.readStatements().statements(id, asked.after(), asked.limit());
    List<Tie<Found>> ties = asked.after() == null ? useCases.readStatements().ties(id) : List.of();
    Responses.json(ctx, StatementViews.tree(page.statements(), ties, asked.cursor(page.next())));
  }

  /** A question that is answered page by page. */
  private record Asked(String what, @Nullable Mark after, int limit) {

    @Nullable String cursor(@Nullable Mark next) {
      return next == null ? null : Cursor.write(what, text(next));
    }
  }

  private static Asked asked(Question question, String what) {
    Mark after = question.value("cursor", word -> mark(Cursor.read(what, word)));
    int limit = question.limit();
    question.refuse();
    return new Asked(what, after, limit);
  }

  private static String type(String text) {
    if (!TYPES.contains(text)) {
      throw new InvalidValue("unknown_type", "An artifact is a text, a table or a figure.");
    }
    return text;
  }

  private static String place(Batch batch, Found last) {
    PageNumber page = last.artifact().page();
    int number = page == null ? 0 : page.value();
    return text(new Mark(batch.attempt(), new Position(number, last.place())));
  }

  private static String text(Mark mark) {
    return mark.attempt() + " " + mark.position().page() + " " + mark.position().place();
  }

  private static Mark mark(String place) {
    try {
      String[] parts = place.split(" ", 3);
      return new Mark(
          Integer.parseInt(parts[0]),
          new Position(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException forged) {
      throw Cursor.invalid();
    }
  }

  void exportJson(Context ctx) throws IOException {
    export(ctx, Format.JSON, "application/json", ".json");
  }

  void exportXlsx(Context ctx) throws IOException {
    export(
        ctx,
        Format.XLSX,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx");
  }

  /** All tables, or the one that {@code table} names. */
  void exportCsv(Context ctx) throws IOException {
    Question question = new Question(ctx);
    UUID table = question.value("table", Question::artifact);
    question.refuse();
    if (table == null) {
      export(ctx, Format.CSV, "application/zip", ".csv.zip");
      return;
    }
    ExportTable.Export export =
        useCases.exportTable().export(Visit.document(ctx), table, visit.occasion(ctx));
    head(ctx, export.document(), "text/csv; charset=utf-8", ".csv");
    export.writeTo(ctx.res().getOutputStream());
  }

  void exportMarkdown(Context ctx) throws IOException {
    export(ctx, Format.MD, "text/markdown; charset=utf-8", ".md");
  }

  private void export(Context ctx, Format format, String contentType, String ending)
      throws IOException {
    DocumentId id = Visit.document(ctx);
    Export export = useCases.exportReading().export(id, format, visit.occasion(ctx));
    head(ctx, export.document(), contentType, ending);
    export.writeTo(ctx.res().getOutputStream());
  }

  private static void head(Context ctx, Document document, String contentType, String ending) {
    String name = document.source().filename().value();
    ctx.contentType(contentType);
    String saved = name.replaceFirst("\\.[^.]*$", "") + ending;
    ctx.header("Content-Disposition", ContentDisposition.attachment(saved));
  }
}
