package io.ledgerlift.adapter.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Problems that HTTP itself knows: what is said when only a status is known. */
final class Statuses {

  private static final Map<Integer, Problem> KNOWN =
      Map.of(
          HttpStatus.NOT_FOUND_404,
          Problem.notFound("There is nothing here."),
          HttpStatus.METHOD_NOT_ALLOWED_405,
          new Problem(405, "method_not_allowed", "This can not be asked of this place; see Allow."),
          HttpStatus.PAYLOAD_TOO_LARGE_413,
          new Problem(413, "body_too_large", "The request's body is too long."),
          HttpStatus.URI_TOO_LONG_414,
          new Problem(414, "uri_too_long", "The request's address is too long."),
          HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431,
          new Problem(431, "headers_too_large", "The request's headers are too long."),
          HttpStatus.SERVICE_UNAVAILABLE_503,
          new Problem(503, "unavailable", "The service is not available right now."),
          HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505,
          new Problem(505, "http_version_not_supported", "HTTP/1.1 is spoken here."));

  private Statuses() {}

  /** Never tells more than the status does. */
  static Problem problem(int status) {
    if (HttpStatus.isClientError(status)) {
      return KNOWN.getOrDefault(
          status, new Problem(status, "bad_request", "The request is not valid HTTP."));
    }
    return KNOWN.getOrDefault(
        status,
        new Problem(500, "internal_error", "Something went wrong on our side; it was noted."));
  }
}
