package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a message says, and what is done about it. No text of a message goes into the log. */
sealed interface Mail {

  Logger LOG = LoggerFactory.getLogger(Mail.class);

  /**
   * SQS hides a message for twelve hours after it handed it out, and refuses more: some of them are
   * over when it is asked.
   */
  Duration LONGEST = Duration.ofHours(11);

  /**
   * Does what the message asks for.
   *
   * @return empty when the message can go; else how long to hide it until it is handed out again
   * @throws RuntimeException when that failed; the message is to be handed out again soon
   */
  Optional<Duration> deliver(Handlers handlers, Instant now);

  /** A job of ours; one that comes before its time waits. */
  record JobMail(Job job) implements Mail {

    @Override
    public Optional<Duration> deliver(Handlers handlers, Instant now) {
      if (job.notBefore().isAfter(now)) {
        Duration early = Duration.between(now, job.notBefore()).plusSeconds(1);
        return Optional.of(early.compareTo(LONGEST) < 0 ? early : LONGEST);
      }
      handlers.job().accept(job);
      return Optional.empty();
    }
  }

  /** A store tells of objects that arrived where uploads are put. */
  record ArrivalMail(List<ObjectKey> keys) implements Mail {

    @Override
    public Optional<Duration> deliver(Handlers handlers, Instant now) {
      List<Outcome> outcomes = keys.stream().map(handlers.arrival()).toList();
      LOG.info("a store told of uploads that arrived: {}", outcomes);
      return Optional.empty();
    }
  }

  /** Understood, and nothing is to be done. */
  record VoidMail(String why) implements Mail {

    @Override
    public Optional<Duration> deliver(Handlers handlers, Instant now) {
      LOG.info("a message is put aside: {}", why);
      return Optional.empty();
    }
  }

  /**
   * Not understood. It stays, hidden for longer each time, until the queue itself moves it to its
   * dead-letter queue, where a person finds it whole: another version of this service may know it.
   */
  record UnknownMail(int deliveries) implements Mail {

    private static final Duration FIRST = Duration.ofSeconds(30);

    @Override
    public Optional<Duration> deliver(Handlers handlers, Instant now) {
      if (deliveries == 1) {
        LOG.warn("a message cannot be understood and is left to the dead-letter queue");
      }
      return Optional.of(Doubling.of(FIRST, LONGEST).after(deliveries));
    }
  }
}
