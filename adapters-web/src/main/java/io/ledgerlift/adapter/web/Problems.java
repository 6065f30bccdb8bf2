package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.IdempotencyKeys.KeyInUse;
import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused;
import io.ledgerlift.application.usecase.NotFound;
import io.ledgerlift.application.usecase.ReadArtifacts.ReadingReplaced;
import io.ledgerlift.application.usecase.RegisterDocument.IdempotencyKeyReused;
import io.ledgerlift.application.usecase.StaleReview;
import io.ledgerlift.domain.FieldErrors.FieldError;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.correction.Review.NotTheirs;
import io.ledgerlift.domain.document.DocumentPurged;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a "no" becomes an HTTP status and a problem document. */
final class Problems {

  /** Seconds; most dependencies are back by then, and callers that wait so long do no harm. */
  static final String RETRY_AFTER = "5";

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** Answers with the problem that {@code failure} stands for. */
  static void answer(Exception failure, Context ctx) {
    Problem problem = of(failure);
    note(problem, failure, ctx);
    if (ctx.res().isCommitted()) {
      Responses.abort(ctx, failure);
      return;
    }
    answer(problem, ctx);
  }

  /** A dependency that is away is told in a line, or its absence would fill the disk. */
  private static void note(Problem problem, Exception failure, Context ctx) {
    String route = ctx.attribute(Visit.ROUTE);
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
      LOG.warn("{} {}: {}", ctx.method(), route, failure.getMessage());
    } else if (problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR_500) {
      LOG.error("{} {} failed", ctx.method(), route, failure);
    }
  }

  static void answer(Problem problem, Context ctx) {
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
      ctx.header("Retry-After", RETRY_AFTER);
    }
    Responses.json(ctx.status(problem.status()), Problem.MEDIA_TYPE, problem.tree(Visit.id(ctx)));
  }

  /** Answers where not even an exception was thrown: a stack or a heap that ended. */
  static void broken(HttpServletResponse response, Error error) {
    LOG.error("a request ended in an error", error);
    if (!response.isCommitted()) {
      Problem problem = Statuses.problem(HttpStatus.INTERNAL_SERVER_ERROR_500);
      response.setStatus(problem.status());
      response.setContentType(Problem.MEDIA_TYPE);
      try {
        String id = String.valueOf(response.getHeader(Visit.REQUEST_ID_HEADER));
        response.getOutputStream().write(Responses.bytes(problem.tree(id)));
      } catch (IOException gone) {
        LOG.debug("the caller left", gone);
      }
    }
  }

  private static Problem of(Exception failure) {
    if (failure instanceof Problem.Raised raised) {
      return raised.problem();
    }
    if (failure instanceof Refusal refusal) {
      return of(refusal);
    }
    if (failure instanceof Unavailable) {
      return new Problem(
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "unavailable",
          "A part of the service is not available right now; please try again soon.");
    }
    if (failure instanceof NoSuchObject) {
      return Problem.notFound("What was asked for is not there any more.");
    }
    if (failure instanceof KeyInUse) {
      return new Problem(
          HttpStatus.CONFLICT_409, "conflict", "Another request holds this Idempotency-Key.");
    }
    return ofProtocol(failure);
  }

  private static Problem ofProtocol(Exception failure) {
    if (failure instanceof HttpResponseException known) {
      return Statuses.problem(known.getStatus());
    }
    if (failure instanceof HttpException known) {
      return Statuses.problem(known.getCode());
    }
    if (failure instanceof IOException) {
      return new Problem(
          HttpStatus.BAD_REQUEST_400,
          "body_broken_off",
          "The request's body did not arrive whole.");
    }
    return Statuses.problem(HttpStatus.INTERNAL_SERVER_ERROR_500);
  }

  private static Problem of(Refusal refusal) {
    String detail = String.valueOf(refusal.getMessage());
    if (refusal instanceof InvalidRequest invalid) {
      return Problem.invalid(detail, invalid.errors());
    }
    if (refusal instanceof ReadingReplaced) {
      return Problem.invalid(detail, List.of(new FieldError("cursor", refusal.code(), detail)));
    }
    Map<String, Object> more =
        refusal instanceof KeyTaken taken
            ? Map.of("existing_id", taken.existing().toString())
            : Map.of();
    return new Problem(status(refusal), refusal.code(), detail, more);
  }

  /** A refusal that is not named here is a conflict with how things are. */
  private static int status(Refusal refusal) {
    if (refusal instanceof NotFound) {
      return HttpStatus.NOT_FOUND_404;
    }
    if (refusal instanceof DocumentPurged) {
      return HttpStatus.GONE_410;
    }
    if (refusal instanceof StaleReview) {
      return HttpStatus.PRECONDITION_FAILED_412;
    }
    if (refusal instanceof NotTheirs) {
      return HttpStatus.FORBIDDEN_403;
    }
    if (refusal instanceof IdempotencyKeyReused) {
      return HttpStatus.UNPROCESSABLE_ENTITY_422;
    }
    return refusal instanceof TransferRefused transfer ? status(transfer) : HttpStatus.CONFLICT_409;
  }

  private static int status(TransferRefused refused) {
    return switch (refused.reason()) {
      case NOT_SIGNED -> HttpStatus.FORBIDDEN_403;
      case LENGTH_REQUIRED -> HttpStatus.LENGTH_REQUIRED_411;
      case WRONG_SIZE -> HttpStatus.BAD_REQUEST_400;
      case WRONG_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE_415;
      case ALREADY_THERE -> HttpStatus.PRECONDITION_FAILED_412;
      case NOT_FOUND -> HttpStatus.NOT_FOUND_404;
    };
  }
}
