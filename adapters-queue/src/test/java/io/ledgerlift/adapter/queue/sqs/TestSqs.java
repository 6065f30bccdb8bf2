package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.port.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * An SQS in this process: ElasticMQ, which keeps its queues while its door is shut.
 *
 * <p>Its clock is as far ahead of the one on the wall as a test has turned {@link #clock}: it
 * stamps what is sent by the wall's in any case.
 */
final class TestSqs implements AutoCloseable {

  /** After so many deliveries a message goes to the dead-letter queue. */
  static final int DELIVERIES = 5;

  private static final ActorSystem SYSTEM = ActorSystem.create("elasticmq");

  private static final TestSqs SHARED = new TestSqs();

  private final SettableClock clock = new SettableClock();
  private final int port = freePort();
  private final ActorRef queues;
  private final SqsClient client;
  private SQSRestServer door;

  TestSqs() {
    NowProvider now =
        new NowProvider() {
          @Override
          public long nowMillis() {
            return System.currentTimeMillis()
                + Duration.between(SettableClock.START, clock.instant()).toMillis();
          }

          @Override
          public OffsetDateTime now() {
            return Instant.ofEpochMilli(nowMillis()).atOffset(ZoneOffset.UTC);
          }
        };
    queues =
        SYSTEM.actorOf(
            Props.create(
                QueueManagerActor.class,
                () -> new QueueManagerActor(now, StrictSQSLimits$.MODULE$, Option.empty())));
    door = opened();
    client = SqsClients.open(settings("none"));
  }

  /** For every test that leaves the door open. */
  static TestSqs shared() {
    SHARED.clock.set(SettableClock.START);
    return SHARED;
  }

  SettableClock clock() {
    return clock;
  }

  /** The address of a new queue that has a dead-letter queue. */
  URI newQueue() {
    String name = UUID.randomUUID().toString();
    client.createQueue(r -> r.queueName(dead(name)));
    String redrive =
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:elasticmq:000000000000:%s\",\"maxReceiveCount\":%d}"
            .formatted(dead(name), DELIVERIES);
    client.createQueue(
        r -> r.queueName(name).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, redrive)));
    return address(name);
  }

  SqsConnection connection(URI queue) {
    return new SqsConnection(client, queue.toString());
  }

  /** What such a queue is reached by. */
  SqsSettings settings(String queue) {
    return new SqsSettings(address(queue), "elasticmq", new SqsSettings.Keys("id", "secret", null));
  }

  SqsClient client() {
    return client;
  }

  void put(URI queue, String body) {
    client.sendMessage(r -> r.queueUrl(queue.toString()).messageBody(body));
  }

  void loseEverything(URI queue) {
    client.purgeQueue(PurgeQueueRequest.builder().queueUrl(queue.toString()).build());
  }

  /** Messages that whoever asks is given. */
  int visible(URI queue) {
    return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
  }

  /** Messages that somebody has at hand, or put back for later. */
  int hidden(URI queue) {
    return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
  }

  /** Messages that were sent for later. */
  int delayed(URI queue) {
    return count(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
  }

  int all(URI queue) {
    return visible(queue) + hidden(queue) + delayed(queue);
  }

  /** Messages that were given up. */
  int dead(URI queue) {
    return all(URI.create(dead(queue.toString())));
  }

  /** Nobody gets in any more; what is inside stays. */
  void shut() {
    door.stopAndWait();
  }

  void open() {
    door = opened();
  }

  @Override
  public void close() {
    client.close();
    shut();
    SYSTEM.stop(queues);
  }

  private SQSRestServer opened() {
    SQSRestServer opened =
        SQSRestServerBuilder.withActorSystem(SYSTEM)
            .withQueueManagerActor(queues)
            .withInterface("localhost")
            .withPort(port)
            .start();
    opened.waitUntilStarted();
    return opened;
  }

  private URI address(String queue) {
    return URI.create("http://localhost:" + port + "/000000000000/" + queue);
  }

  private static String dead(String queue) {
    return queue + "-dead";
  }

  private int count(URI queue, QueueAttributeName name) {
    return Integer.parseInt(
        client
            .getQueueAttributes(r -> r.queueUrl(queue.toString()).attributeNames(name))
            .attributes()
            .get(name));
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
