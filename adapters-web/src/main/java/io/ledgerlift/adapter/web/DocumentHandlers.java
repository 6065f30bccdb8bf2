package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.ledgerlift.application.port.Documents.Position;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.application.usecase.RegisterDocument.Command;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents: registered, listed, shown, read again, downloaded, purged. */
final class DocumentHandlers {

  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");

  private final UseCases useCases;
  private final WebSettings settings;
  private final Visit visit;
  private final Views views;

  DocumentHandlers(UseCases useCases, WebSettings settings, Visit visit) {
    this.useCases = useCases;
    this.settings = settings;
    this.visit = visit;
    this.views = new Views(settings.publicUrl());
  }

  void register(Context ctx) throws IOException {
    Occasion occasion = visit.occasion(ctx);
    String idempotencyKey = idempotencyKey(ctx);
    JsonBody body = JsonBody.read(ctx, settings.maxBodyBytes());
    Described file =
        new Described(
            body.text("original_filename"),
            body.text("content_type"),
            body.wholeNumber("file_size"),
            body.text("sha256_hash"));
    Command command = new Command(body.text("s3_key"), file, idempotencyKey);
    Document document = body.checked(() -> useCases.registerDocument().register(command, occasion));
    document.requirePresent();
    Visit.about(ctx, document.id());
    if (!document.stamp().createdAt().equals(occasion.at())) {
      ctx.header("Idempotent-Replay", "true"); // it was not made on this occasion
    }
    ctx.header("Location", views.address(document.id()));
    Responses.json(ctx.status(HttpStatus.CREATED), Views.document(document));
  }

  private static @Nullable String idempotencyKey(Context ctx) {
    String key = ctx.header("Idempotency-Key");
    if (key != null && !IDEMPOTENCY_KEY.matcher(key).matches()) {
      FieldErrors errors = new FieldErrors();
      errors.add(
          "Idempotency-Key",
          "invalid_idempotency_key",
          "An Idempotency-Key has 1 to 255 visible ASCII characters.");
      errors.refuse();
    }
    return key;
  }

  void list(Context ctx) {
    Question question = new Question(ctx);
    ProcessingStatus status = question.value("status", DocumentHandlers::status);
    String text = question.text("q");
    String asked = "documents " + status + " " + text;
    Position after = question.value("cursor", word -> position(Cursor.read(asked, word)));
    int limit = question.limit();
    question.refuse();
    List<Document> found = useCases.findDocuments().list(new Query(status, text, after, limit + 1));
    List<Document> shown = found.subList(0, Math.min(limit, found.size()));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("documents", shown.stream().map(Views::document).toList());
    tree.put("next_cursor", found.size() > limit ? next(asked, shown.get(limit - 1)) : null);
    Responses.json(ctx, tree);
  }

  private static ProcessingStatus status(String code) {
    return Arrays.stream(ProcessingStatus.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidValue("unknown_status", "There is no such status."));
  }

  private static String next(String asked, Document last) {
    return Cursor.write(asked, last.stamp().createdAt() + " " + last.id());
  }

  private static Position position(String place) {
    try {
      int space = place.indexOf(' ');
      return new Position(
          Instant.parse(place.substring(0, Math.max(0, space))),
          DocumentId.parse(place.substring(space + 1)));
    } catch (DateTimeException | InvalidValue forged) {
      throw Cursor.invalid();
    }
  }

  void one(Context ctx) {
    Responses.json(ctx, Views.document(useCases.findDocuments().one(Visit.document(ctx))));
  }

  void process(Context ctx) {
    DocumentId id = Visit.document(ctx);
    Document document = useCases.requestReading().request(id, visit.occasion(ctx));
    Responses.json(ctx.status(HttpStatus.ACCEPTED), Views.document(document));
  }

  void content(Context ctx) {
    DocumentId id = Visit.document(ctx);
    ctx.header(
        "Location", useCases.downloadOriginal().download(id, visit.occasion(ctx)).toString());
    ctx.status(HttpStatus.FOUND);
  }

  void purge(Context ctx) {
    DocumentId id = Visit.document(ctx);
    useCases.purgeDocument().purge(id, visit.occasion(ctx));
    ctx.status(HttpStatus.NO_CONTENT);
  }
}
