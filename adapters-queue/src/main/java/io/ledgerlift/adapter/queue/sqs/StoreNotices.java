package io.ledgerlift.adapter.queue.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.adapter.queue.sqs.Mail.ArrivalMail;
import io.ledgerlift.adapter.queue.sqs.Mail.VoidMail;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what stores tell of their objects: the event notifications of S3, structure 2.x, as AWS and
 * MinIO send them, and the events of S3 that come by EventBridge, version 0.
 *
 * <p>Only the key is taken from a notice. Size, type and all the rest is looked up where it can be
 * believed: in the store, and in what was granted.
 */
final class StoreNotices {

  private static final String KNOWN_VERSION = "2.";

  private static final String CREATED = "ObjectCreated:";

  private StoreNotices() {}

  /** Empty when it is no notice, or one of a structure that is not known. */
  static Optional<Mail> read(JsonNode tree) {
    if (tree.path("source").asText().equals("aws.s3") && tree.has("detail")) {
      return bridged(tree);
    }
    return tree.path("Records").isArray() ? records(tree.path("Records")) : Optional.empty();
  }

  /** EventBridge sends keys as they are. */
  private static Optional<Mail> bridged(JsonNode tree) {
    if (!tree.path("version").asText().equals("0")) {
      return Optional.empty();
    }
    boolean created = tree.path("detail-type").asText().equals("Object Created");
    String key = tree.path("detail").path("object").path("key").asText();
    return Optional.of(mail(created ? upload(key).stream().toList() : List.of()));
  }

  private static Optional<Mail> records(JsonNode records) {
    List<ObjectKey> keys = new ArrayList<>();
    for (JsonNode notice : records) {
      if (!isKnown(notice)) {
        return Optional.empty();
      }
      if (notice.path("eventName").asText().replaceFirst("^s3:", "").startsWith(CREATED)) {
        decoded(notice.path("s3").path("object").path("key").asText())
            .flatMap(StoreNotices::upload)
            .ifPresent(keys::add);
      }
    }
    return Optional.of(mail(keys));
  }

  /** Minor versions only add to it; a major one may mean something else by the same name. */
  private static boolean isKnown(JsonNode notice) {
    return notice.path("eventSource").asText().endsWith(":s3")
        && notice.path("eventVersion").asText().startsWith(KNOWN_VERSION)
        && notice.path("s3").path("object").path("key").isTextual();
  }

  private static Mail mail(List<ObjectKey> keys) {
    return keys.isEmpty()
        ? new VoidMail("a store tells of nothing that was uploaded here")
        : new ArrivalMail(keys);
  }

  /** Notifications carry keys as forms do: {@code +} for a space, {@code %XX} for a byte. */
  private static Optional<String> decoded(String key) {
    try {
      return Optional.of(URLDecoder.decode(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException halfAnEscape) {
      return Optional.empty();
    }
  }

  /** Empty when nothing of ours can lie there. */
  private static Optional<ObjectKey> upload(String key) {
    try {
      return Optional.of(new ObjectKey(key)).filter(ObjectKey::isOriginal);
    } catch (InvalidValue anothers) {
      return Optional.empty();
    }
  }
}
