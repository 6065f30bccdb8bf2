package io.ledgerlift.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.ledgerlift.domain.Sha256;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** How answers are written. */
final class Responses {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Responses() {}

  static void json(Context ctx, Object tree) {
    json(ctx, "application/json", tree);
  }

  static void json(Context ctx, String mediaType, Object tree) {
    ctx.contentType(mediaType).result(bytes(tree));
  }

  static byte[] bytes(Object tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of maps and lists has a JSON form", impossible);
    }
  }

  /** A strong name: other bytes have another one. */
  static String etag(byte[] bytes) {
    return '"' + Sha256.of(bytes).hex() + '"';
  }

  /** Whether the caller has what {@code etag} names already (RFC 9110, section 13.1.2). */
  static boolean known(String etag, @Nullable String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String bare = candidate.strip();
      if (bare.equals("*") || bare.equals(etag) || bare.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  /** Sends bytes that rarely change; only their name when the caller has them. */
  static void cached(Context ctx, String etag, byte[] bytes) {
    ctx.header("ETag", etag);
    if (known(etag, ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      ctx.result(bytes);
    }
  }

  /** Breaks the connection off, so that half an answer is not taken for a whole one. */
  static void abort(Context ctx, Exception failure) {
    ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(failure);
  }
}
