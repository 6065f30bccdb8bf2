package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Occasion;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Who calls, under which request id, from where and when. */
final class Visit {

  /** Attributes of a request, and keys of the logging context. */
  static final String REQUEST_ID = "request_id";

  static final String DOCUMENT_ID = "document_id";
  static final String ROUTE = "route";

  static final String REQUEST_ID_HEADER = "X-Request-Id";
  static final String ACTOR_HEADER = "X-Actor";

  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  /** W3C Trace Context, version 00: version, trace id, parent id, flags. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private final InstantSource clock;
  private final Supplier<String> requestIds;

  Visit(InstantSource clock, Supplier<String> requestIds) {
    this.clock = clock;
    this.requestIds = requestIds;
  }

  /** Names the request, before anything else happens to it. */
  void begin(Context ctx) {
    String id = requestId(ctx.header(REQUEST_ID_HEADER), ctx.header("traceparent"));
    ctx.attribute(REQUEST_ID, id);
    ctx.header(REQUEST_ID_HEADER, id);
    MDC.put(REQUEST_ID, id);
  }

  /** The caller's own id, else its trace id, else a new one. */
  String requestId(@Nullable String named, @Nullable String traceparent) {
    if (named != null && SANE_ID.matcher(named).matches()) {
      return named;
    }
    Matcher trace = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    return trace.matches() ? trace.group(1) : requestIds.get();
  }

  /** Takes the names of this request off the thread. */
  static void end() {
    MDC.remove(REQUEST_ID);
    MDC.remove(DOCUMENT_ID);
  }

  static String id(Context ctx) {
    return Objects.requireNonNullElse(ctx.attribute(REQUEST_ID), "unknown");
  }

  /** The document that the path names; a text that is no id names none. */
  static DocumentId document(Context ctx) {
    try {
      DocumentId id = DocumentId.parse(ctx.pathParam("id"));
      about(ctx, id);
      return id;
    } catch (InvalidValue none) {
      throw new Problem.Raised(Problem.notFound("There is no such document."), none);
    }
  }

  /** Notes for the log which document this is about. */
  static void about(Context ctx, DocumentId id) {
    ctx.attribute(DOCUMENT_ID, id.toString());
    MDC.put(DOCUMENT_ID, id.toString());
  }

  /**
   * The occasion of what this request asks for. The address is the connection's: headers can lie.
   */
  Occasion occasion(Context ctx) {
    FieldErrors errors = new FieldErrors();
    Actor actor = errors.take(ACTOR_HEADER, () -> actor(ctx.header(ACTOR_HEADER)));
    errors.refuse();
    return new Occasion(
        Objects.requireNonNull(actor), id(ctx), ctx.req().getRemoteAddr(), clock.instant());
  }

  private static Actor actor(@Nullable String named) {
    return named == null ? Actor.ANONYMOUS : Actor.named(utf8(named));
  }

  /** Servers hand out headers as ISO 8859-1; names are sent as UTF-8 by nearly everybody. */
  private static String utf8(String header) {
    try {
      byte[] sent = header.getBytes(StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
    } catch (CharacterCodingException latin) {
      return header;
    }
  }
}
