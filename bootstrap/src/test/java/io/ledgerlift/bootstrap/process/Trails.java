package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules that the trail of every document keeps, whatever happened to its workers. */
final class Trails {

  private static final Set<String> ENDS =
      Set.of("processing_completed", "retry_scheduled", "processing_failed");

  private Trails() {}

  /** The events in an answer, oldest first. */
  static List<JsonNode> of(Answer answer) {
    List<JsonNode> events = new ArrayList<>();
    answer.json().path("events").forEach(events::add);
    return events;
  }

  /** What makes each event one of a kind: its id and its hash. */
  static List<String> entries(List<JsonNode> trail) {
    return trail.stream()
        .map(event -> event.path("id").asText() + " " + event.path("leaf_hash").asText())
        .toList();
  }

  static String type(JsonNode event) {
    return event.path("type").asText();
  }

  /** No gap, nothing twice, uploaded once, and each reading that started has ended once. */
  static void assertSound(List<JsonNode> trail) {
    List<String> types = trail.stream().map(Trails::type).toList();
    assertThat(entries(trail)).doesNotHaveDuplicates();
    assertThat(types).startsWith("document_uploaded").containsOnlyOnce("document_uploaded");
    for (int i = 0; i < trail.size(); i++) {
      assertThat(trail.get(i).path("sequence").asInt()).as("place of %s", types).isEqualTo(i + 1);
    }
    assertReadingsEnd(trail, types);
  }

  private static void assertReadingsEnd(List<JsonNode> trail, List<String> types) {
    int attempt = 0;
    boolean reading = false;
    for (int i = 0; i < types.size(); i++) {
      String type = types.get(i);
      if (type.equals("processing_started")) {
        assertThat(reading).as("started twice: %s", types).isFalse();
        reading = true;
        attempt++;
        assertThat(attempt(trail.get(i))).as("attempts of %s", types).isEqualTo(attempt);
      } else if (ENDS.contains(type)) {
        assertThat(reading).as("ended without a start: %s", types).isTrue();
        reading = false;
        assertThat(attempt(trail.get(i))).as("attempts of %s", types).isEqualTo(attempt);
        boolean extracted = types.get(i - 1).equals("extraction_completed");
        assertThat(extracted).as("end of %s", types).isEqualTo(type.equals("processing_completed"));
      }
    }
    assertThat(reading).as("not ended: %s", types).isFalse();
  }

  private static int attempt(JsonNode event) {
    return event.path("metadata").path("attempt").asInt();
  }
}
