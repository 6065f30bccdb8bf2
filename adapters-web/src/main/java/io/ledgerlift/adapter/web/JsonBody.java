package io.ledgerlift.adapter.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.FieldErrors.FieldError;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JSON object that a caller sent, read field by field; fields nobody asks for are ignored. */
final class JsonBody {

  /** What is asked for is flat; deeper trees are somebody's attempt on our stack. */
  private static final int MAX_DEPTH = 32;

  /** Stands for a text of the wrong type: no value takes it, so the use case refuses the field. */
  private static final String TAKEN_BY_NONE = "\0";

  /** Likewise for a number. */
  private static final long BELOW_EVERY_RANGE = -1;

  /** Largest whole number that every reader of JSON keeps exactly (RFC 8259, section 6). */
  private static final long MAX_INTEGER = 1L << 53;

  private static final Pattern MEDIA_TYPE =
      Pattern.compile("application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode tree;
  private final Map<String, FieldError> wrong = new LinkedHashMap<>();

  private JsonBody(JsonNode tree) {
    this.tree = tree;
  }

  /** The body of this request, of {@code maxBytes} at most. */
  static JsonBody read(Context ctx, int maxBytes) throws IOException {
    String type = ctx.contentType();
    if (type == null || !MEDIA_TYPE.matcher(type.strip().toLowerCase(Locale.ROOT)).matches()) {
      throw new Problem.Raised(
          new Problem(415, "unsupported_media_type", "Send application/json in UTF-8."));
    }
    byte[] sent = ctx.req().getInputStream().readNBytes(maxBytes + 1);
    if (sent.length > maxBytes) {
      throw new Problem.Raised(
          new Problem(413, "body_too_large", "A JSON body has at most " + maxBytes + " bytes."));
    }
    return new JsonBody(object(sent));
  }

  private static JsonNode object(byte[] sent) {
    JsonNode tree = parse(sent);
    if (tree.isMissingNode()) {
      throw new Problem.Raised(new Problem(400, "malformed_json", "The body is empty."));
    }
    if (!tree.isObject()) {
      FieldErrors errors = new FieldErrors();
      errors.add("body", "wrong_type", "The body is a JSON object.");
      errors.refuse();
    }
    return tree;
  }

  private static JsonNode parse(byte[] sent) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
      return MAPPER.readTree(text);
    } catch (CharacterCodingException garbled) {
      throw malformed("The body is not UTF-8.", garbled);
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      String place =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw malformed("The body is not well-formed JSON" + place + ".", broken);
    }
  }

  private static Problem.Raised malformed(String detail, Exception why) {
    return new Problem.Raised(new Problem(400, "malformed_json", detail), why);
  }

  /** A text; null when the field is absent or null. */
  @Nullable String text(String field) {
    JsonNode value = value(field);
    if (value == null || value.isTextual()) {
      return value == null ? null : value.textValue();
    }
    wrong.put(field, new FieldError(field, "wrong_type", "This field is a string."));
    return TAKEN_BY_NONE;
  }

  /** A whole number; null when the field is absent or null. */
  @Nullable Long wholeNumber(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (value.isIntegralNumber()) {
      boolean fits = value.canConvertToLong() && Math.abs(value.longValue()) < MAX_INTEGER;
      return fits ? value.longValue() : (Long) MAX_INTEGER;
    }
    wrong.put(field, new FieldError(field, "wrong_type", "This field is a whole number."));
    return BELOW_EVERY_RANGE;
  }

  /** A number; null when the field is absent or null. */
  @Nullable Double number(String field) {
    JsonNode value = value(field);
    if (value == null || value.isNumber()) {
      return value == null ? null : (Double) value.doubleValue();
    }
    wrong.put(field, new FieldError(field, "wrong_type", "This field is a number."));
    return (double) BELOW_EVERY_RANGE;
  }

  private @Nullable JsonNode value(String field) {
    JsonNode value = tree.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /**
   * What {@code deed} makes of the fields. Fields of the wrong type and whatever else the deed
   * refuses are told together.
   */
  <T> T checked(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (InvalidRequest invalid) {
      throw together(invalid);
    }
  }

  private InvalidRequest together(InvalidRequest invalid) {
    FieldErrors errors = new FieldErrors();
    for (FieldError error : invalid.errors()) {
      FieldError told = wrong.getOrDefault(error.field(), error);
      errors.add(told.field(), told.code(), told.message());
    }
    errors.refuse();
    return invalid;
  }
}
