package io.ledgerlift.adapter.web;

import io.ledgerlift.domain.FieldErrors.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as its caller is told (RFC 9457).
 *
 * @param detail one sentence for a person
 * @param code stable and snake_case, for programs
 * @param more further members, such as {@code errors}
 */
record Problem(int status, String code, String detail, Map<String, Object> more) {

  static final String MEDIA_TYPE = "application/problem+json";

  Problem {
    more = Map.copyOf(more);
  }

  Problem(int status, String code, String detail) {
    this(status, code, detail, Map.of());
  }

  static Problem notFound(String detail) {
    return new Problem(HttpStatus.NOT_FOUND_404, "not_found", detail);
  }

  static Problem invalid(String detail, List<FieldError> errors) {
    List<Map<String, String>> shown = errors.stream().map(Problem::shown).toList();
    return new Problem(
        HttpStatus.UNPROCESSABLE_ENTITY_422, "validation_failed", detail, Map.of("errors", shown));
  }

  private static Map<String, String> shown(FieldError error) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("field", error.field());
    shown.put("code", error.code());
    shown.put("message", error.message());
    return shown;
  }

  /** The members in their order. */
  Map<String, Object> tree(String traceId) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", "urn:ledgerlift:problem:" + code);
    tree.put("title", HttpStatus.getMessage(status));
    tree.put("status", status);
    tree.put("detail", detail);
    tree.put("code", code);
    tree.putAll(more);
    tree.put("trace_id", traceId);
    return tree;
  }

  /** Ends the handling of a request with a problem. */
  static final class Raised extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Raised(Problem problem) {
      this(problem, null);
    }

    Raised(Problem problem, @Nullable Throwable cause) {
      super(problem.code, cause);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
