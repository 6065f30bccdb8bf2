package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Who does what messages ask for. What they throw brings the message back after a while.
 *
 * @param job makes the reading
 * @param arrival registers an upload of which the store tells
 */
public record Handlers(Consumer<Job> job, Function<ObjectKey, Outcome> arrival) {}
