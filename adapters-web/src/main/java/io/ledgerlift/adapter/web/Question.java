package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Text;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request; those nobody asks for are ignored. */
final class Question {

  static final int MAX_LIMIT = 100;
  private static final int DEFAULT_LIMIT = 20;

  /** Longest text to search for: no file name is longer. */
  private static final int MAX_TEXT = 255;

  private final Context ctx;
  private final FieldErrors errors = new FieldErrors();

  Question(Context ctx) {
    this.ctx = ctx;
  }

  /** The value that {@code parse} makes of a parameter; null when it is absent, empty or wrong. */
  <T> @Nullable T value(String name, Function<String, T> parse) {
    String text = ctx.queryParam(name);
    return text == null || text.isEmpty() ? null : errors.take(name, () -> parse.apply(text));
  }

  int limit() {
    Integer limit = value("limit", text -> whole(text, MAX_LIMIT));
    return limit == null ? DEFAULT_LIMIT : limit;
  }

  @Nullable String text(String name) {
    return value(name, Question::plain);
  }

  /** A whole number from 1 to {@code max}. */
  static int whole(String text, int max) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= max) {
        return number;
      }
    }
    throw new InvalidValue("out_of_range", "This is a whole number from 1 to " + max + ".");
  }

  boolean yes(String name) {
    Boolean said = value(name, Question::bool);
    return said != null && said;
  }

  private static Boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new InvalidValue("invalid_value", "This is true or false.");
    }
    return Boolean.valueOf(text);
  }

  /** The id of an artifact. */
  static UUID artifact(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException wrong) {
      throw new InvalidValue("invalid_id", "An artifact's id is a UUID.");
    }
  }

  private static String plain(String text) {
    if (text.length() > MAX_TEXT) {
      throw new InvalidValue("too_long", "This has at most " + MAX_TEXT + " characters.");
    }
    if (!Text.isPlain(text)) {
      throw new InvalidValue("control_characters", "This holds no control characters.");
    }
    return text;
  }

  /** Refuses the request when any parameter was wrong. */
  void refuse() {
    errors.refuse();
  }
}
