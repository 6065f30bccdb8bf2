package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The web page. What was built is listed in the jar: no path is looked up. A jar that was built
 * without npm has a page that says so.
 */
final class PageHandlers {

  private static final String BUILT = "ui/";
  private static final String NOT_BUILT = "no-ui/";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  /** Names of files hold a digest of them: a name never gets other bytes. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, Asset> files = new HashMap<>();
  private final Headers headers;

  PageHandlers(Headers headers) {
    this.headers = headers;
    String folder = PageHandlers.class.getResource(BUILT + "files.txt") == null ? NOT_BUILT : BUILT;
    for (String file : list(folder + "files.txt")) {
      String ending = file.substring(file.lastIndexOf('.') + 1);
      files.put(file, Asset.load(folder + file, TYPES.getOrDefault(ending, "text/plain")));
    }
  }

  private static List<String> list(String resource) {
    try (InputStream list = PageHandlers.class.getResourceAsStream(resource)) {
      if (list == null) {
        throw new IllegalStateException("missing in the jar: " + resource);
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Every view is this one page, which knows by its address what to show. */
  void page(Context ctx) {
    send(ctx, "index.html");
  }

  void icon(Context ctx) {
    send(ctx, "icon.svg");
  }

  void asset(Context ctx) {
    send(ctx, "assets/" + ctx.pathParam("file"));
    ctx.header("Cache-Control", FOR_EVER);
  }

  private void send(Context ctx, String file) {
    Asset asset = files.get(file);
    if (asset == null) {
      throw new Problem.Raised(Problem.notFound("There is no such file."));
    }
    headers.forUi(ctx);
    asset.send(ctx);
  }
}
