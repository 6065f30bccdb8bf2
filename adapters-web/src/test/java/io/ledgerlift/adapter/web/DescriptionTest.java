package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private final Description description = Description.LOADED;

  @Test
  void every_route_is_described_and_nothing_else_is() {
    try (TestService service = new TestService()) {
      Set<String> routes =
          service.api.routes().stream()
              .map(route -> route.method().name().toLowerCase(Locale.ROOT) + " " + route.path())
              .map(route -> route.replace("<key>", "{key}"))
              .collect(Collectors.toSet());

      assertThat(description.operations()).containsExactlyInAnyOrderElementsOf(routes);
    }
  }

  @Test
  void every_reference_leads_somewhere() {
    assertThat(description.references()).isNotEmpty().allMatch(description::leadsAnywhere);
  }

  @Test
  void every_path_parameter_is_described() {
    for (String operation : description.operations()) {
      String[] parts = operation.split(" ");
      long inPath = parts[1].chars().filter(c -> c == '{').count();
      JsonNode parameters =
          description.tree().path("paths").path(parts[1]).path(parts[0]).path("parameters");
      long described = 0;
      for (JsonNode parameter : parameters) {
        described += description.resolve(parameter).path("in").asText().equals("path") ? 1 : 0;
      }
      assertThat(described).as(operation).isEqualTo(inPath);
    }
  }

  @Test
  void every_example_is_valid() {
    for (JsonNode media : description.tree().findValues("application/json")) {
      if (media.has("example")) {
        assertThat(description.problems(media.path("schema"), media.path("example"))).isEmpty();
      }
    }
    for (Map.Entry<String, JsonNode> schema :
        description.tree().path("components").path("schemas").properties()) {
      for (JsonNode example : schema.getValue().path("examples")) {
        assertThat(description.problems(schema.getKey(), example)).isEmpty();
      }
    }
  }

  @Test
  void operation_ids_are_unique() {
    assertThat(description.tree().findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void every_problem_that_is_described_names_its_codes() {
    for (JsonNode responses : description.tree().path("paths").findValues("responses")) {
      for (Map.Entry<String, JsonNode> response : responses.properties()) {
        if (response.getValue().path("content").has("application/problem+json")) {
          assertThat(response.getValue().path("description").asText()).contains("`");
        }
      }
    }
  }
}
