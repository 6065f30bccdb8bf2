package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Home.Finished;
import io.ledgerlift.bootstrap.process.Load.Acknowledged;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds a service that was mistreated to the journal of its clients, when it is at rest again. */
final class Reckoning {

  /** A lapsed lease, the round of the reconciler, and everything that waited meanwhile. */
  private static final Duration REST = Duration.ofSeconds(240);

  private final Home home;
  private final Api api;
  private final List<Acknowledged> journal;
  private final List<Instant> kills;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private Duration longestNotice = Duration.ZERO;
  private Duration longestTakeOver = Duration.ZERO;
  private int events;

  private Reckoning(Home home, List<Acknowledged> journal, List<Instant> kills) {
    this.home = home;
    this.api = home.api();
    this.journal = journal;
    this.kills = kills;
  }

  /**
   * Waits until nothing is left to do, and checks everything.
   *
   * @param kills when the service was killed, oldest first
   */
  static Reckoning of(Home home, List<Acknowledged> journal, List<Instant> kills) {
    Reckoning reckoning = new Reckoning(home, journal, kills);
    reckoning.awaitRest();
    journal.forEach(reckoning::check);
    reckoning.checkTheWhole();
    reckoning.checkLeftOvers();
    return reckoning;
  }

  /** How many documents ended in which way; the code of those that failed. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  /** From a kill until somebody noticed that a document was orphaned by it. */
  Duration longestNotice() {
    return longestNotice;
  }

  /** From a kill until such a document was read again, having waited behind others, or given up. */
  Duration longestTakeOver() {
    return longestTakeOver;
  }

  @Override
  public String toString() {
    return "%s, %d events, longest notice %d ms, longest take-over %d ms"
        .formatted(outcomes, events, longestNotice.toMillis(), longestTakeOver.toMillis());
  }

  private void awaitRest() {
    await("every document has ended")
        .atMost(REST)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(listed("uploaded")).isEmpty();
              assertThat(listed("processing")).isEmpty();
              assertThat(listed("retrying")).isEmpty();
            });
  }

  private List<JsonNode> listed(String status) {
    return api.all("/v1/documents?limit=100&status=" + status, "documents");
  }

  private void check(Acknowledged each) {
    JsonNode document = api.document(each.id());
    List<JsonNode> trail = api.events(each.id());
    String outcome = outcome(document);

    Trails.assertSound(trail);
    assertThat(Trails.entries(trail)).as("what was shown before").startsWith(shown(each));
    assertThat(outcome)
        .as(document::toString)
        .isIn("worker_lost", Samples.isBroken(each.number()) ? "damaged" : "completed");
    outcomes.merge(outcome, 1, Integer::sum);
    events += trail.size();
    measure(trail);
  }

  private static String[] shown(Acknowledged each) {
    return each.trail().toArray(String[]::new);
  }

  private static String outcome(JsonNode document) {
    String status = document.path("processing_status").asText();
    return status.equals("failed")
        ? document.path("error_message").asText().replaceFirst(":.*", "")
        : status;
  }

  private void measure(List<JsonNode> trail) {
    for (int i = 1; i < trail.size(); i++) {
      if (trail.get(i).path("metadata").path("code").asText().equals("worker_lost")) {
        boolean again = Trails.type(trail.get(i)).equals("retry_scheduled");
        Instant kill = killAfter(at(trail.get(i - 1)));
        longestNotice = longer(longestNotice, kill, at(trail.get(i)));
        longestTakeOver = longer(longestTakeOver, kill, at(trail.get(again ? i + 1 : i)));
      }
    }
  }

  private Instant killAfter(Instant started) {
    return kills.stream()
        .filter(kill -> kill.isAfter(started))
        .findFirst()
        .orElseThrow(() -> new AssertionError("lost without a kill after " + started));
  }

  private static Duration longer(Duration longest, Instant from, Instant to) {
    Duration took = Duration.between(from, to);
    return took.compareTo(longest) > 0 ? took : longest;
  }

  private static Instant at(JsonNode event) {
    return Instant.parse(event.path("created_at").asText());
  }

  private void checkTheWhole() {
    assertThat(api.all("/v1/documents?limit=100", "documents"))
        .extracting(document -> document.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(journal.stream().map(Acknowledged::id).toList());
    Finished verified = home.run("verify-audit");
    assertThat(verified.exit()).as(verified.err()).isZero();
    assertThat(verified.out()).contains(events + " entries of " + journal.size() + " documents");
  }

  /** Of all the processes that had folders of their own here, the last one may have them still. */
  private void checkLeftOvers() {
    assertThat(LeftOvers.files(home.data().resolve("work"))).isEmpty();
    assertThat(LeftOvers.names(home.data().resolve("work"))).hasSizeLessThan(2);
    assertThat(LeftOvers.files(home.data().resolve("objects").resolve(".incoming"))).isEmpty();
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_");
    Path readers = home.temporary().resolve("ledgerlift-" + user);
    assertThat(LeftOvers.names(readers)).hasSize(1);
  }
}
