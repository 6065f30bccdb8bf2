package io.ledgerlift.bootstrap.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long documents waited whose workers were lost. */
final class TakeOvers {

  private final List<Instant> blows;
  private Duration longestNotice = Duration.ZERO;
  private Duration longest = Duration.ZERO;

  /**
   * @param blows when a worker was killed, stopped or cut off, oldest first
   */
  TakeOvers(List<Instant> blows) {
    this.blows = List.copyOf(blows);
  }

  /** From a blow until somebody noticed that a document was orphaned by it. */
  Duration longestNotice() {
    return longestNotice;
  }

  /** From a blow until such a document was read again, having waited behind others, or given up. */
  Duration longest() {
    return longest;
  }

  /** Measures a trail; answers whether every worker that it lost was lost by a blow. */
  boolean explain(List<JsonNode> trail) {
    for (int i = 1; i < trail.size(); i++) {
      if (trail.get(i).path("metadata").path("code").asText().equals("worker_lost")) {
        Optional<Instant> blow = blowAfter(at(trail.get(i - 1)));
        if (blow.isEmpty()) {
          return false;
        }
        boolean again = Trails.type(trail.get(i)).equals("retry_scheduled");
        longestNotice = longer(longestNotice, blow.get(), at(trail.get(i)));
        longest = longer(longest, blow.get(), at(trail.get(again ? i + 1 : i)));
      }
    }
    return true;
  }

  private Optional<Instant> blowAfter(Instant started) {
    return blows.stream().filter(blow -> blow.isAfter(started)).findFirst();
  }

  private static Duration longer(Duration longest, Instant from, Instant to) {
    Duration took = Duration.between(from, to);
    return took.compareTo(longest) > 0 ? took : longest;
  }

  private static Instant at(JsonNode event) {
    return Instant.parse(event.path("created_at").asText());
  }
}
