package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * The description of the API, and the page to try it. The files are listed: no path is looked up.
 */
final class DocsHandlers {

  /** The web jar keeps its files under its version, which it tells here. */
  private static final String WEBJAR_FACTS =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private static final String WEBJAR =
      "/META-INF/resources/webjars/swagger-ui/" + webjarVersion() + "/";

  private final Asset description = Asset.load("openapi.json", "application/json");
  private final Asset page = Asset.load("docs.html", "text/html; charset=utf-8");
  private final Map<String, Asset> assets =
      Map.of(
          "docs.js",
          Asset.load("docs.js", "text/javascript; charset=utf-8"),
          "docs.css",
          Asset.load("docs.css", "text/css; charset=utf-8"),
          "swagger-ui-bundle.js",
          Asset.load(WEBJAR + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
          "swagger-ui.css",
          Asset.load(WEBJAR + "swagger-ui.css", "text/css; charset=utf-8"));

  private static String webjarVersion() {
    Properties facts = new Properties();
    try (InputStream file = DocsHandlers.class.getResourceAsStream(WEBJAR_FACTS)) {
      if (file == null) {
        throw new IllegalStateException("missing in the jar: " + WEBJAR_FACTS);
      }
      facts.load(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return facts.getProperty("version");
  }

  void description(Context ctx) {
    ctx.header("Cache-Control", "no-cache");
    description.send(ctx);
  }

  void page(Context ctx) {
    Headers.forPage(ctx);
    page.send(ctx);
  }

  void asset(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("file"));
    if (asset == null) {
      throw new Problem.Raised(Problem.notFound("There is no such file."));
    }
    Headers.forPage(ctx);
    asset.send(ctx);
  }
}
