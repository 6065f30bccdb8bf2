package io.ledgerlift.adapter.web;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.HEAD;
import static io.javalin.http.HandlerType.OPTIONS;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTTP API: every route on one page. */
public final class HttpApi implements AutoCloseable {

  private static final String STORE = "/v1/store/";

  /** Matches templates and real paths alike. */
  private static final Pattern GET_ONLY =
      Pattern.compile(STORE + ".*|/v1/documents/[^/]+/(content|progress|export\\.json)/?");

  private final UploadHandlers uploads;
  private final DocumentHandlers documents;
  private final ReadingHandlers readings;
  private final ReviewHandlers reviews;
  private final AuditHandlers audit;
  private final ProgressHandlers progress;
  private final OperationsHandlers operations;
  private final DocsHandlers docs = new DocsHandlers();
  private final PageHandlers pages;
  private final Headers headers;
  private final Visit visit;
  private final Remainder remainder;
  private final AccessLog log;
  private @Nullable Javalin server;

  public HttpApi(UseCases useCases, WebSettings settings, Surroundings surroundings) {
    this.visit = new Visit(surroundings.clock(), surroundings.requestIds());
    this.headers = new Headers(settings.corsOrigins(), settings.storeOrigin());
    this.pages = new PageHandlers(headers);
    this.remainder = new Remainder(settings.maxFileSize());
    this.log = new AccessLog(surroundings.requests());
    this.uploads = new UploadHandlers(useCases, settings);
    this.documents = new DocumentHandlers(useCases, settings, visit);
    this.readings = new ReadingHandlers(useCases, settings, visit);
    this.reviews = new ReviewHandlers(useCases.reviews(), settings, visit);
    this.audit = new AuditHandlers(useCases);
    this.progress = new ProgressHandlers(useCases.watchProgress(), settings.streams());
    this.operations =
        new OperationsHandlers(useCases.checkHealth(), settings.version(), surroundings.metrics());
  }

  /** What is asked for, and who answers. */
  record Route(HandlerType method, String path, Handler handler) {}

  /** Every route there is. */
  List<Route> routes() {
    return List.of(
        new Route(POST, "/v1/uploads/presign", uploads::presign),
        new Route(PUT, "/v1/store/<key>", uploads::receive),
        new Route(GET, "/v1/store/<key>", uploads::send),
        new Route(POST, "/v1/documents", documents::register),
        new Route(GET, "/v1/documents", documents::list),
        new Route(GET, "/v1/documents/{id}", documents::one),
        new Route(DELETE, "/v1/documents/{id}", documents::purge),
        new Route(POST, "/v1/documents/{id}/process", documents::process),
        new Route(GET, "/v1/documents/{id}/content", documents::content),
        new Route(GET, "/v1/documents/{id}/pages", readings::pages),
        new Route(GET, "/v1/documents/{id}/pages/{page}/preview", readings::preview),
        new Route(GET, "/v1/documents/{id}/artifacts", readings::artifacts),
        new Route(GET, "/v1/documents/{id}/issues", readings::issues),
        new Route(GET, "/v1/documents/{id}/statements", readings::statements),
        new Route(GET, "/v1/documents/{id}/review", reviews::review),
        new Route(POST, "/v1/documents/{id}/corrections", reviews::correct),
        new Route(POST, "/v1/documents/{id}/corrections/{number}/undo", reviews::undo),
        new Route(POST, "/v1/documents/{id}/review/approve", reviews::approve),
        new Route(GET, "/v1/documents/{id}/events", audit::events),
        new Route(GET, "/v1/documents/{id}/progress", progress::progress),
        new Route(GET, "/v1/documents/{id}/export.json", readings::exportJson),
        new Route(GET, "/v1/documents/{id}/export.xlsx", readings::exportXlsx),
        new Route(GET, "/v1/documents/{id}/export.csv", readings::exportCsv),
        new Route(GET, "/v1/documents/{id}/export.md", readings::exportMarkdown),
        new Route(GET, "/health", operations::health),
        new Route(GET, "/healthz", operations::alive),
        new Route(GET, "/livez", operations::alive),
        new Route(GET, "/readyz", operations::health),
        new Route(GET, "/metrics", operations::metrics),
        new Route(GET, "/openapi.json", docs::description),
        new Route(GET, "/docs", docs::page),
        new Route(GET, "/docs/{file}", docs::asset),
        new Route(GET, "/", pages::page),
        new Route(GET, "/documents/{id}", pages::page),
        new Route(GET, "/assets/{file}", pages::asset),
        new Route(GET, "/icon.svg", pages::icon));
  }

  /**
   * Listens; answers the port, which the system chooses when {@code port} is 0.
   *
   * @throws CannotListen when the address cannot be had
   */
  public synchronized int start(String host, int port) {
    Javalin started =
        Javalin.create(
            config -> {
              Limits.apply(config, host, port);
              configure(config);
            });
    try {
      started.start();
    } catch (RuntimeException failure) {
      started.stop();
      throw new CannotListen(host, port, failure);
    }
    server = started;
    return started.port();
  }

  /** Lets what is under way end, for some seconds; whatever comes meanwhile is sent away. */
  @Override
  public synchronized void close() {
    progress.close();
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** How many streams of progress are open. */
  int openStreams() {
    return progress.count();
  }

  private void configure(JavalinConfig config) {
    config.jetty.modifyServer(
        jetty -> {
          jetty.setRequestLog(log);
          jetty.setErrorHandler(new ErrorPages(visit));
        });
    config.routes.before(this::begin);
    routes().forEach(route -> add(route, config));
    config.routes.after(this::end);
    config.routes.exception(MethodNotAllowedResponse.class, this::otherMethod);
    config.routes.exception(HttpResponseException.class, Problems::answer); // not Javalin's own way
    config.routes.exception(Exception.class, Problems::answer);
    config.router.javaLangErrorHandler(Problems::broken);
  }

  private void begin(Context ctx) {
    visit.begin(ctx);
    headers.put(ctx);
  }

  private void end(Context ctx) {
    remainder.discard(ctx);
    Visit.end();
  }

  /** HEAD is GET without a body, except where a GET leaves an event, streams or is signed. */
  private static void add(Route route, JavalinConfig config) {
    Handler handler =
        ctx -> {
          ctx.attribute(Visit.ROUTE, route.path);
          route.handler.handle(ctx);
        };
    config.routes.addHttpHandler(route.method, route.path, handler);
    if (route.method.equals(GET)) {
      boolean getOnly = GET_ONLY.matcher(route.path).matches();
      config.routes.addHttpHandler(HEAD, route.path, getOnly ? HttpApi::refuse : handler);
    }
  }

  /** Without it Javalin would answer every HEAD with 200. */
  private static void refuse(Context ctx) {
    throw new MethodNotAllowedResponse(
        "", Map.of("allow", ctx.path().startsWith(STORE) ? "GET, PUT" : "GET"));
  }

  /** The place is there, yet not for this method. */
  private void otherMethod(MethodNotAllowedResponse refusal, Context ctx) {
    String allowed = String.join(", ", refusal.getDetails().values());
    if (GET_ONLY.matcher(ctx.path()).matches()) {
      allowed = allowed.replace(", HEAD", "");
    }
    allowed = allowed + ", OPTIONS";
    if (ctx.method().equals(OPTIONS)) {
      headers.options(ctx, allowed);
    } else {
      Problems.answer(Statuses.problem(refusal.getStatus()), ctx.header("Allow", allowed));
    }
  }
}
