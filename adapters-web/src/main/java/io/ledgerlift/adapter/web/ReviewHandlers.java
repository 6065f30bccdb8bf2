package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.application.usecase.CorrectTable.Command;
import io.ledgerlift.application.usecase.ReadReview;
import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Reviews: what people corrected, took back and approved. Whoever changes one says what they saw
 * (RFC 9110, section 13.1.1): of two at once, the second looks again.
 */
final class ReviewHandlers {

  private static final Pattern ETAG = Pattern.compile("\"(\\d{1,9})-(\\d{1,9})\"");

  private final UseCases.Reviews reviews;
  private final WebSettings settings;
  private final Visit visit;

  ReviewHandlers(UseCases.Reviews reviews, WebSettings settings, Visit visit) {
    this.reviews = reviews;
    this.settings = settings;
    this.visit = visit;
  }

  void review(Context ctx) {
    answer(ctx, Visit.document(ctx));
  }

  void correct(Context ctx) throws IOException {
    DocumentId id = Visit.document(ctx);
    Occasion occasion = visit.occasion(ctx);
    Seen seen = seen(ctx);
    JsonBody body = JsonBody.read(ctx, settings.maxBodyBytes());
    EditBody.Asked asked = body.checked(() -> new EditBody(body).read());
    if (asked.cut() != null) {
      reviews.recut().recut(id, asked.table(), asked.cut(), seen, occasion);
    } else if (asked.edit() != null) {
      reviews.correct().correct(new Command(id, asked.table(), asked.edit(), seen), occasion);
    }
    answer(ctx.status(HttpStatus.CREATED_201), id);
  }

  void undo(Context ctx) {
    DocumentId id = Visit.document(ctx);
    reviews.undo().undo(id, number(ctx), seen(ctx), visit.occasion(ctx));
    answer(ctx, id);
  }

  private static int number(Context ctx) {
    String number = ctx.pathParam("number");
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new Problem.Raised(Problem.notFound("There is no such correction."));
    }
    return Integer.parseInt(number);
  }

  void approve(Context ctx) {
    DocumentId id = Visit.document(ctx);
    reviews.approve().approve(id, seen(ctx), visit.occasion(ctx));
    answer(ctx, id);
  }

  /** As it is now, which may be more than what this request did. */
  private void answer(Context ctx, DocumentId id) {
    ReadReview.Seen now = reviews.read().review(id);
    ctx.header("ETag", etag(Seen.of(now.review())));
    Responses.json(ctx, ReviewViews.review(now));
  }

  private static String etag(Seen seen) {
    return "\"" + seen.attempt() + "-" + seen.version() + "\"";
  }

  private static Seen seen(Context ctx) {
    String said = ctx.header("If-Match");
    if (said == null) {
      throw new Problem.Raised(
          new Problem(
              HttpStatus.PRECONDITION_REQUIRED_428,
              "precondition_required",
              "Say in If-Match which state of the review this is about: the ETag of …/review."));
    }
    Matcher etag = ETAG.matcher(said);
    return etag.matches()
        ? new Seen(Integer.parseInt(etag.group(1)), Integer.parseInt(etag.group(2)))
        : new Seen(0, -1); // no review's: it is told as one that is gone
  }
}
