package io.ledgerlift.adapter.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that Jetty itself refuses, such as unreadable ones, in the form of all others.
 */
final class ErrorPages extends ErrorHandler {

  private final Visit visit;

  ErrorPages(Visit visit) {
    this.visit = visit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ERROR_EXCEPTION) instanceof HttpException known
            ? known.getCode()
            : response.getStatus();
    Problem problem = Statuses.problem(status);
    String id =
        visit.requestId(
            request.getHeaders().get(Visit.REQUEST_ID_HEADER),
            request.getHeaders().get("traceparent"));
    request.setAttribute(Visit.REQUEST_ID, id);
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(Visit.REQUEST_ID_HEADER, id);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    if (status == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, Problems.RETRY_AFTER);
    }
    response.write(true, ByteBuffer.wrap(Responses.bytes(problem.tree(id))), callback);
    return true;
  }
}
