package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import io.ledgerlift.bootstrap.process.Home.Finished;
import io.ledgerlift.bootstrap.process.Journal.Acknowledged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;

/** Holds a service that was mistreated to the journal of its clients, when it is at rest again. */
final class Reckoning {

  /** A lapsed lease, the round of the reconciler, and everything that waited meanwhile. */
  private static final Duration REST = Duration.ofSeconds(240);

  private static final Set<String> ENDS = Set.of("completed", "failed");

  private final Home home;
  private final Api api;
  private final Journal journal;
  private final TakeOvers takeOvers;
  private final Tally tally = new Tally();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int events;

  private Reckoning(Home home, Journal journal) {
    this.home = home;
    this.api = home.api();
    this.journal = journal;
    this.takeOvers = new TakeOvers(journal.blows());
  }

  /** Waits until nothing is left to do, and checks everything. */
  static Reckoning of(Home home, Journal journal) {
    Reckoning reckoning = new Reckoning(home, journal);
    reckoning.awaitRest();
    try (StoredObjects objects = new StoredObjects(home)) {
      journal.documents().forEach(each -> reckoning.check(each, objects));
      reckoning.checkTheWhole();
      objects.check(reckoning.tally);
    }
    System.out.println(reckoning.tally);
    reckoning.tally.assertNone();
    reckoning.checkLeftOvers();
    return reckoning;
  }

  /** How many documents ended in which way; the code of those that failed. */
  Map<String, Integer> outcomes() {
    return outcomes;
  }

  TakeOvers takeOvers() {
    return takeOvers;
  }

  @Override
  public String toString() {
    return "%s, %d events, longest notice %d ms, longest take-over %d ms"
        .formatted(
            outcomes, events, takeOvers.longestNotice().toMillis(), takeOvers.longest().toMillis());
  }

  private void awaitRest() {
    try {
      await("every document has ended")
          .atMost(REST)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () ->
                  Set.of("uploaded", "processing", "retrying").stream()
                      .allMatch(status -> listed("&status=" + status).isEmpty()));
    } catch (ConditionTimeoutException stuck) {
      System.out.println("not at rest after " + REST.toSeconds() + " s; counted below");
    }
  }

  private List<JsonNode> listed(String filter) {
    return api.all("/v1/documents?limit=100" + filter, "documents");
  }

  private void check(Acknowledged each, StoredObjects objects) {
    boolean purged = journal.purged().contains(each.id());
    Answer answer = api.get("/v1/documents/" + each.id());
    tally.look(Fault.LOST, answer.status() == (purged ? 410 : 200), each);
    if (answer.status() == 200) {
      checkFound(each, answer.json(), objects);
    } else {
      checkTrail(each, "purged");
      outcomes.merge("purged", 1, Integer::sum);
    }
  }

  private void checkFound(Acknowledged each, JsonNode document, StoredObjects objects) {
    String status = document.path("processing_status").asText();
    String outcome = outcome(document);
    String hoped = Samples.isBroken(each.number()) ? "damaged" : "completed";
    tally.look(Fault.STUCK, ENDS.contains(status), document);
    tally.look(Fault.UNEXPECTED, Set.of(hoped, "worker_lost").contains(outcome), document);
    outcomes.merge(outcome, 1, Integer::sum);
    checkTrail(each, status);
    checkBytes(each, document, objects);
  }

  private void checkTrail(Acknowledged each, String status) {
    List<JsonNode> trail = api.events(each.id());
    events += trail.size();
    tally.look(Fault.UNEXPECTED, takeOvers.explain(trail), "a worker was lost in " + trail);
    tally.look(Fault.ILLEGAL_TRANSITION, trail.size(), Trails.illegalMoves(trail, status));
    tally.look(Fault.AUDIT_GAP, trail.size(), Trails.gaps(trail));
    tally.look(Fault.AUDIT_GAP, Trails.entries(trail).containsAll(each.trail()), trail);
  }

  private void checkBytes(Acknowledged each, JsonNode document, StoredObjects objects) {
    byte[] sent = Samples.mixed(each.number()).bytes();
    String told = document.path("sha256_hash").asText("");
    boolean same = Arrays.equals(objects.bytes(document.path("s3_key").asText()), sent);
    tally.look(Fault.HASH_MISMATCH, same, document);
    tally.look(Fault.HASH_MISMATCH, told.isEmpty() || told.equals(Samples.sha256(sent)), document);
  }

  private static String outcome(JsonNode document) {
    String status = document.path("processing_status").asText();
    return status.equals("failed")
        ? document.path("error_message").asText().replaceFirst(":.*", "")
        : status;
  }

  private void checkTheWhole() {
    Set<String> acknowledged =
        new HashSet<>(journal.documents().stream().map(Acknowledged::id).toList());
    int documents = acknowledged.size();
    acknowledged.removeAll(journal.purged());
    for (JsonNode document : listed("")) {
      boolean once = acknowledged.remove(document.path("id").asText());
      tally.look(Fault.DUPLICATED, once, document);
    }
    tally.look(Fault.LOST, documents, List.copyOf(acknowledged));
    Finished verified = home.run("verify-audit");
    String whole = events + " entries of " + documents + " documents";
    boolean intact = verified.exit() == 0 && verified.out().contains(whole);
    tally.look(Fault.AUDIT_GAP, intact, verified + ", not " + whole);
  }

  /** Of all processes that had folders of their own here, those that run may have them still. */
  private void checkLeftOvers() {
    int running = home.running();
    assertThat(LeftOvers.files(home.data().resolve("work"))).isEmpty();
    assertThat(LeftOvers.names(home.data().resolve("work"))).hasSizeLessThanOrEqualTo(running);
    assertThat(LeftOvers.files(home.data().resolve("objects").resolve(".incoming"))).isEmpty();
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_");
    Path readers = home.temporary().resolve("ledgerlift-" + user);
    assertThat(LeftOvers.names(readers)).hasSizeLessThanOrEqualTo(running);
  }
}
