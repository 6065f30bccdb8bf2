package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.adapter.queue.sqs.SqsConnection.Incoming;
import io.ledgerlift.adapter.queue.sqs.VisibilityKeeper.Held;
import io.ledgerlift.application.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what one message asks for, and only then lets it go: what was done is committed when its
 * handler returns.
 */
final class MessageWork {

  private static final Logger LOG = LoggerFactory.getLogger(MessageWork.class);

  private final SqsConnection connection;
  private final VisibilityKeeper visibility;
  private final Handlers handlers;
  private final InstantSource clock;
  private final Doubling pauses;

  MessageWork(
      SqsConnection connection,
      VisibilityKeeper visibility,
      Handlers handlers,
      InstantSource clock,
      Doubling pauses) {
    this.connection = connection;
    this.visibility = visibility;
    this.handlers = handlers;
    this.clock = clock;
    this.pauses = pauses;
  }

  /** Never throws: whatever goes wrong, the message comes again or is void by then. */
  void on(Incoming message) {
    Optional<Duration> later = deliver(message);
    boolean interrupted = Thread.interrupted();
    try {
      if (later.isPresent()) {
        connection.hide(message, later.get());
      } else {
        connection.delete(message);
      }
    } catch (RuntimeException away) {
      // Whatever it was: the work is done and committed.
      LOG.warn("a message comes again although it was handled: {}", away.getMessage());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Optional<Duration> deliver(Incoming message) {
    Held held = visibility.hold(message);
    try {
      return MailReader.read(message).deliver(handlers, clock.instant());
    } catch (Unavailable away) {
      LOG.warn("a dependency did not answer; the message comes again: {}", away.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("a message could not be handled and comes again", bug);
    } finally {
      held.close();
    }
    return Optional.of(pauses.after(message.deliveries()));
  }

  /** Somebody else shall have the message, now. */
  void giveBack(Incoming message) {
    try {
      connection.hide(message, Duration.ZERO);
    } catch (RuntimeException away) {
      LOG.warn("a message could not be given back and comes again later: {}", away.getMessage());
    }
  }
}
