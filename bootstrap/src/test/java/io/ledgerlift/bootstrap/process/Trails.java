package io.ledgerlift.bootstrap.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that the trail of every document keeps, whatever happened to its workers. */
final class Trails {

  private static final String NOTHING = "";

  /** From which states an event may come; written down here once more, apart from the product. */
  private static final Map<String, Set<String>> FROM =
      Map.of(
          "document_uploaded", Set.of(NOTHING),
          "processing_started", Set.of("uploaded", "retrying"),
          "processing_completed", Set.of("processing"),
          "retry_scheduled", Set.of("processing"),
          "processing_failed", Set.of("processing", "retrying"),
          "retry_requested", Set.of("failed", "completed"),
          "document_purged", Set.of("uploaded", "processing", "retrying", "failed", "completed"));

  private static final Map<String, String> TO =
      Map.of(
          "document_uploaded", "uploaded",
          "processing_started", "processing",
          "processing_completed", "completed",
          "retry_scheduled", "retrying",
          "processing_failed", "failed",
          "retry_requested", "retrying",
          "document_purged", "purged");

  /** Each names the attempt that it ends. */
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

  /** Places where an event is missing or doubled. */
  static List<String> gaps(List<JsonNode> trail) {
    List<String> gaps = new ArrayList<>();
    Set<String> entries = new HashSet<>();
    for (int i = 0; i < trail.size(); i++) {
      JsonNode event = trail.get(i);
      if (event.path("sequence").asInt() != i + 1 || !entries.add(event.path("id").asText())) {
        gaps.add("place " + (i + 1) + " of " + types(trail));
      }
    }
    return gaps;
  }

  /**
   * Moves that no document may make, an end elsewhere than at {@code status}, and attempts that are
   * not counted one by one.
   */
  static List<String> illegalMoves(List<JsonNode> trail, String status) {
    List<String> illegal = new ArrayList<>();
    String state = NOTHING;
    int attempt = 0;
    for (int i = 0; i < trail.size(); i++) {
      String type = type(trail.get(i));
      if (FROM.containsKey(type)) {
        attempt += type.equals("processing_started") ? 1 : 0;
        boolean told = !ENDS.contains(type) || attempt(trail.get(i)) == attempt;
        if (!told || !FROM.get(type).contains(state) || !isWhole(type, trail, i)) {
          illegal.add(state + " by " + type + " in " + types(trail));
        }
        state = TO.get(type);
      }
    }
    if (!state.equals(status)) {
      illegal.add("stands at " + status + " after " + types(trail));
    }
    return illegal;
  }

  /**
   * A completed reading is told by two events, with nothing between them but that checks failed.
   */
  private static boolean isWhole(String type, List<JsonNode> trail, int place) {
    int before = place - 1;
    if (before > 0 && type(trail.get(before)).equals("checks_failed")) {
      before--;
    }
    boolean extracted = before >= 0 && type(trail.get(before)).equals("extraction_completed");
    return extracted == type.equals("processing_completed");
  }

  private static List<String> types(List<JsonNode> trail) {
    return trail.stream().map(Trails::type).toList();
  }

  private static int attempt(JsonNode event) {
    return event.path("metadata").path("attempt").asInt();
  }
}
