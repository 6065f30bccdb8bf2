package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.application.port.ProgressFeed;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Occasion;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** What a worker has at hand: its name, its clock, its folder, its limits, and where results go. */
public record Workshop(
    Actor worker,
    InstantSource clock,
    WorkFolder folder,
    Limits limits,
    Sinks sinks,
    ProcessingMetrics metrics) {

  /** Where everything that a reading finds goes, and how it is named. */
  public record Sinks(
      Artifacts artifacts, ObjectStore store, ProgressFeed feed, Supplier<UUID> ids) {}

  /** The circumstances of work on a job: it is its own request. */
  Occasion occasion(Job job) {
    String request = "job-" + job.documentId() + "-" + job.attempt();
    return new Occasion(worker, request, null, clock.instant());
  }

  /** The same circumstances by now. */
  Occasion now(Occasion before) {
    return before.at(clock.instant());
  }

  /** Counts where the time of a reading went. */
  void note(Report report) {
    metrics.stageTook("opening", report.opening());
    metrics.stageTook("extracting", report.extracting());
    metrics.stageTook("finding", report.finding());
    metrics.stageTook("painting", report.painting());
  }
}
