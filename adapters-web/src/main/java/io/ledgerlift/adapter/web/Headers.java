package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Headers that every answer carries: what browsers may do with it, and whose pages may read it. */
final class Headers {

  private static final String NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'";

  /** The page loads its own files and calls this service; its icons are data in its style sheet. */
  private static final String OWN_PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** As above; it also puts files into the store, and shows pictures of pages. */
  private static final String UI =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src"
          + " 'self'%s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String EXPOSED =
      "X-Request-Id, Location, ETag, Retry-After, Idempotent-Replay, Content-Disposition";

  private static final String ACCEPTED =
      "Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Actor, X-Request-Id,"
          + " traceparent";

  /** How long a browser may remember a preflight, in seconds. */
  private static final String REMEMBERED = "600";

  private final Set<String> origins;
  private final String ui;

  /**
   * Headers of this service.
   *
   * @param store the origin of signed URLs; empty where it is the service's own
   */
  Headers(Set<String> origins, String store) {
    this.origins = origins;
    this.ui = UI.formatted(store.isEmpty() ? "" : " " + store);
  }

  void put(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Content-Security-Policy", NOTHING_LOADED);
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cache-Control", "no-store");
    ctx.header("Vary", "Origin");
    if (isAllowed(ctx.header("Origin"))) {
      ctx.header("Access-Control-Allow-Origin", String.valueOf(ctx.header("Origin")));
      ctx.header("Access-Control-Expose-Headers", EXPOSED);
    }
  }

  /**
   * Lets a page of our own load its files; they may be kept as long as they are asked for again.
   */
  static void forPage(Context ctx) {
    ctx.header("Content-Security-Policy", OWN_PAGE);
    ctx.header("Cache-Control", "no-cache");
  }

  /** Lets the web page do its work. */
  void forUi(Context ctx) {
    ctx.header("Content-Security-Policy", ui);
    ctx.header("Cache-Control", "no-cache");
  }

  /** Answers OPTIONS, a browser's preflight among them. */
  void options(Context ctx, String allowed) {
    ctx.status(204).header("Allow", allowed);
    if (ctx.header("Access-Control-Request-Method") != null && isAllowed(ctx.header("Origin"))) {
      ctx.header("Access-Control-Allow-Methods", allowed);
      ctx.header("Access-Control-Allow-Headers", ACCEPTED);
      ctx.header("Access-Control-Max-Age", REMEMBERED);
    }
  }

  private boolean isAllowed(@Nullable String origin) {
    return origin != null && (origins.contains(origin) || origins.contains("*"));
  }
}
