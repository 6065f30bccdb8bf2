package io.ledgerlift.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the fields of one request, so that all of it is told at once. */
public final class FieldErrors {

  private final List<FieldError> errors = new ArrayList<>();

  /** The value that {@code parse} makes; when it refuses, null, and the error is kept. */
  public <T> @Nullable T take(String field, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (InvalidValue invalid) {
      add(field, invalid.code(), String.valueOf(invalid.getMessage()));
      return null;
    }
  }

  public void add(String field, String code, String message) {
    errors.add(new FieldError(field, code, message));
  }

  /** Refuses the request when any field was wrong. */
  public void refuse() {
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  /** What is wrong with one field. */
  public record FieldError(String field, String code, String message) {}

  /** A request with at least one wrong field. */
  public static final class InvalidRequest extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    InvalidRequest(List<FieldError> errors) {
      super("validation_failed", "Some fields are not valid; see errors.");
      this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
      return errors;
    }
  }
}
