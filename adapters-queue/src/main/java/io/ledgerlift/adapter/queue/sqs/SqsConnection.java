package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** One queue and the few calls that are made there; each throws {@link Unavailable}. */
public final class SqsConnection implements AutoCloseable {

  /** As many as SQS sends or hands out in one call. */
  static final int BATCH = 10;

  /** What an answer may take beyond the wait that was asked for. */
  private static final Duration ANSWER = Duration.ofSeconds(3);

  private final SqsClient client;
  private final String queueUrl;

  SqsConnection(SqsClient client, String queueUrl) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /** Connects at the first call: a queue that is away now may be there then. */
  public static SqsConnection open(SqsSettings settings) {
    return new SqsConnection(SqsClients.open(settings), settings.queueUrl().toString());
  }

  /**
   * A message to send.
   *
   * @param delay whole seconds, at most 15 minutes
   */
  record Outgoing(String body, Duration delay) {}

  /**
   * A message as it came.
   *
   * @param receipt stands for this delivery, not for the message; the next one has another
   * @param deliveries how often it was handed out, this time included
   */
  record Incoming(String body, String receipt, int deliveries) {}

  /** Sends up to {@link #BATCH} messages in one call; throws when one of them was refused. */
  void send(List<Outgoing> messages) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>(messages.size());
    for (Outgoing message : messages) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(message.body())
              .delaySeconds((int) message.delay().toSeconds())
              .build());
    }
    SendMessageBatchResponse answer =
        call(
            "take jobs", () -> client.sendMessageBatch(r -> r.queueUrl(queueUrl).entries(entries)));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      throw new Unavailable("The queue refused a job: " + answer.failed().get(0).code() + ".");
    }
  }

  /**
   * Up to {@code most} messages; waits so long for the first one.
   *
   * @param hidden how long nobody else gets them
   */
  List<Incoming> receive(int most, Duration wait, Duration hidden) {
    ReceiveMessageRequest request =
        ReceiveMessageRequest.builder()
            .queueUrl(queueUrl)
            .maxNumberOfMessages(Math.min(most, BATCH))
            .waitTimeSeconds((int) wait.toSeconds())
            .visibilityTimeout((int) hidden.toSeconds())
            .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)
            .overrideConfiguration(
                c -> c.apiCallAttemptTimeout(wait.plus(ANSWER)).apiCallTimeout(wait.plus(ANSWER)))
            .build();
    return call("hand out messages", () -> client.receiveMessage(request)).messages().stream()
        .map(SqsConnection::incoming)
        .toList();
  }

  private static Incoming incoming(Message message) {
    String count =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return new Incoming(message.body(), message.receiptHandle(), Integer.parseInt(count));
  }

  /** Nobody gets the message for so long, counted from now; zero hands it to the next. */
  void hide(Incoming message, Duration time) {
    call(
        "hide a message",
        () ->
            client.changeMessageVisibility(
                r ->
                    r.queueUrl(queueUrl)
                        .receiptHandle(message.receipt())
                        .visibilityTimeout((int) time.toSeconds())));
  }

  /** The message is gone, unless it was handed out again since. */
  void delete(Incoming message) {
    call(
        "delete a message",
        () -> client.deleteMessage(r -> r.queueUrl(queueUrl).receiptHandle(message.receipt())));
  }

  /** Returns when the queue is there and may be used by us. */
  void ask() {
    call(
        "answer",
        () ->
            client.getQueueAttributes(
                r -> r.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN)));
  }

  private static <T> T call(String deed, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw new Unavailable("SQS did not " + deed + ": " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
