package io.ledgerlift.adapter.queue.sqs;

import java.time.Duration;

/**
 * How fast a worker breathes; tests do so faster.
 *
 * @param poll longest wait of one call for messages, whole seconds; so long a stop may take longer.
 *     Every five seconds a call costs some 0.2 dollars a month
 * @param hidden how long a message is hidden from others after the last sign of who has it: a
 *     worker that died loses its messages then, though the reconciler is faster
 * @param beat how often it is hidden anew while it is worked on: two beats may fail
 * @param away pauses while SQS does not answer: short, as it should go on soon after
 * @param failed pauses of a message whose work failed; five deliveries take about five minutes
 */
record Pace(Duration poll, Duration hidden, Duration beat, Doubling away, Doubling failed) {

  static final Pace USUAL =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofSeconds(90),
          Duration.ofSeconds(30),
          Doubling.of(Duration.ofMillis(500), Duration.ofSeconds(5)),
          Doubling.of(Duration.ofSeconds(10), Duration.ofMinutes(5)));
}
