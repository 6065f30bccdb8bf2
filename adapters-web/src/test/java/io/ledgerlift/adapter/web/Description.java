package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API's own description, which every answer in every test is held against. */
final class Description {

  static final Description LOADED = new Description();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode tree;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private Description() {
    try (InputStream file = HttpApi.class.getResourceAsStream("openapi.json")) {
      tree = new ObjectMapper().readTree(file);
      tree.path("components").path("schemas").forEach(Description::close);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  JsonNode tree() {
    return tree;
  }

  /** Here a member that is not described is a mistake; to the API's callers it is news. */
  private static void close(JsonNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** {@code get /v1/documents} for every operation. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    tree.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(m -> operations.add(m + " " + path.getKey())));
    return operations;
  }

  /** {@code get /v1/documents 200} for every answer that is described. */
  Set<String> answers() {
    Set<String> answers = new TreeSet<>();
    for (String operation : operations()) {
      JsonNode responses = operation(operation).path("responses");
      responses.fieldNames().forEachRemaining(status -> answers.add(operation + " " + status));
    }
    return answers;
  }

  /** The codes of the problems that an answer may be. */
  Set<String> codes(String answer) {
    String[] parts = answer.split(" ");
    JsonNode response = operation(answer).path("responses").path(parts[2]);
    Set<String> codes = new TreeSet<>();
    if (response.path("content").has("application/problem+json")) {
      Matcher code = Pattern.compile("`([a-z_]+)`").matcher(response.path("description").asText());
      while (code.find()) {
        codes.add(code.group(1));
      }
    }
    return codes;
  }

  private JsonNode operation(String operation) {
    String[] parts = operation.split(" ");
    return tree.path("paths").path(parts[1]).path(parts[0]);
  }

  /** The answer's operation and status. */
  String place(TestClient.Answer answer) {
    String method = answer.request().method().toLowerCase(Locale.ROOT);
    return method + " " + template(answer.request().uri().getRawPath()) + " " + answer.status();
  }

  private @Nullable String template(String path) {
    return tree.path("paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(template -> path.matches(pattern(template)))
        .max(
            Comparator.comparing((String template) -> !template.contains("{"))
                .thenComparing(String::length))
        .orElse(null);
  }

  private static String pattern(String template) {
    return template.replace(".", "\\.").replace("{key}", ".+").replaceAll("\\{[a-z]+}", "[^/]+")
        + "/?";
  }

  /** Fails when the answer is none of those described. */
  void check(TestClient.Answer answer) {
    assertThat(answer.header("X-Request-Id")).as("X-Request-Id").isNotEmpty();
    String method = answer.request().method().toLowerCase(Locale.ROOT);
    String template = template(answer.request().uri().getRawPath());
    JsonNode operation = tree.path("paths").path(String.valueOf(template)).path(method);
    if (operation.isMissingNode()) {
      if (answer.status() >= 400 && !method.equals("head")) {
        checkBody(
            answer,
            JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"),
            "application/problem+json");
      }
      return;
    }
    JsonNode described = operation.path("responses").path(Integer.toString(answer.status()));
    if (described.isMissingNode()) {
      assertThat(answer.status()).as(method + " " + template).isIn(400, 405, 414, 431, 500);
      described = tree.path("components").path("responses").path("Other");
    }
    checkHeaders(answer, described);
    checkContent(answer, described.path("content"));
  }

  private void checkHeaders(TestClient.Answer answer, JsonNode described) {
    for (Map.Entry<String, JsonNode> header : described.path("headers").properties()) {
      JsonNode target = resolve(header.getValue());
      if (target.path("required").asBoolean()) {
        assertThat(answer.header(header.getKey())).as(header.getKey()).isNotEmpty();
      }
    }
  }

  private void checkContent(TestClient.Answer answer, JsonNode content) {
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    if (content.isEmpty()) {
      assertThat(answer.response().body()).as("a body that nobody described").isEmpty();
      return;
    }
    assertThat(content.has(type)).as(type + " is none of " + content).isTrue();
    JsonNode schema = content.path(type).path("schema");
    if (type.endsWith("json") && !schema.isMissingNode()) {
      checkBody(answer, schema, type);
    }
  }

  private void checkBody(TestClient.Answer answer, JsonNode schema, String type) {
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(problems(schema, answer.json())).as(answer.text()).isEmpty();
  }

  /** What is wrong with a value. */
  Set<String> problems(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", tree.path("components"));
    Set<ValidationMessage> messages =
        schemas
            .getSchema(whole)
            .validate(
                value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    return messages.stream().map(ValidationMessage::getMessage).collect(Collectors.toSet());
  }

  Set<String> problems(String schema, JsonNode value) {
    return problems(JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema), value);
  }

  JsonNode resolve(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : tree.at(ref.substring(1));
  }

  /** Every reference in the description. */
  Set<String> references() {
    Set<String> references = new TreeSet<>();
    tree.findValues("$ref").forEach(ref -> references.add(ref.asText()));
    return references;
  }

  boolean leadsAnywhere(String reference) {
    return !tree.at(reference.substring(1)).isMissingNode();
  }
}
