package io.ledgerlift.adapter.queue.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.adapter.queue.sqs.Mail.JobMail;
import io.ledgerlift.adapter.queue.sqs.Mail.UnknownMail;
import io.ledgerlift.adapter.queue.sqs.Mail.VoidMail;
import io.ledgerlift.adapter.queue.sqs.SqsConnection.Incoming;
import java.util.Optional;

/**
 * Tells what a message is: a job of ours, or a store's notice, bare or wrapped by SNS or
 * EventBridge on its way. Whoever may write to the queue may write anything.
 */
final class MailReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** SNS around EventBridge's: nobody wraps more often. */
  private static final int MOST_WRAPPINGS = 3;

  private MailReader() {}

  static Mail read(Incoming message) {
    return read(message.body(), 0).orElseGet(() -> new UnknownMail(message.deliveries()));
  }

  /** Empty when it is not understood. */
  private static Optional<Mail> read(String body, int wrappings) {
    try {
      JsonNode tree = JSON.readTree(body);
      return tree.isObject() && wrappings < MOST_WRAPPINGS
          ? read(tree, wrappings)
          : Optional.empty();
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<Mail> read(JsonNode tree, int wrappings) {
    if (JobMessage.isMeantBy(tree)) {
      return job(tree);
    }
    String type = tree.path("Type").asText();
    if (type.equals("Notification")) {
      return read(tree.path("Message").asText(), wrappings + 1);
    }
    if (type.endsWith("Confirmation") && tree.has("TopicArn")) {
      return Optional.of(new VoidMail("SNS asks to confirm a subscription, which a person does"));
    }
    if (tree.path("Event").asText().equals("s3:TestEvent")) {
      return Optional.of(new VoidMail("a store tries whether its notices arrive"));
    }
    return StoreNotices.read(tree);
  }

  private static Optional<Mail> job(JsonNode tree) {
    try {
      return Optional.of(new JobMail(JobMessage.read(tree)));
    } catch (RuntimeException noJob) {
      return Optional.empty();
    }
  }
}
