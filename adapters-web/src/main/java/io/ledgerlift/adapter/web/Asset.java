package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the jar that is handed out as it is. */
record Asset(String type, String etag, byte[] bytes) {

  /**
   * Reads it once.
   *
   * @param resource beside this class, or from the root with a slash before it
   */
  static Asset load(String resource, String type) {
    try (InputStream file = Asset.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("missing in the jar: " + resource);
      }
      byte[] bytes = file.readAllBytes();
      return new Asset(type, Responses.etag(bytes), bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void send(Context ctx) {
    ctx.contentType(type);
    Responses.cached(ctx, etag, bytes);
  }
}
