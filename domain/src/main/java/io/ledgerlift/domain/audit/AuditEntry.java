package io.ledgerlift.domain.audit;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.UtcTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event with its place in the history of its document, as it is kept for ever.
 *
 * @param sequence 1, 2, 3 … for each document, without a gap
 * @param documentVersion the version of the document that this event belongs to
 * @param softwareVersion of the program that wrote the entry
 */
public record AuditEntry(
    ProcessingEvent event, long sequence, long documentVersion, String softwareVersion) {

  /** Version of the form that {@link #canonical} writes. */
  private static final int FORMAT = 1;

  /** Marks a leaf, so that no inner node can pass for one (RFC 6962, section 2.1). */
  private static final byte LEAF = 0;

  public AuditEntry {
    if (sequence < 1 || documentVersion < 1) {
      throw new IllegalArgumentException("no such place: " + sequence + ", " + documentVersion);
    }
  }

  /** Names the entry: made of its document and its place, so that no two can share it. */
  public UUID id() {
    String place = event.documentId() + "/" + sequence;
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  /** The exact bytes that are hashed and stored: {@link CanonicalJson} in UTF-8. */
  public byte[] canonical() {
    Occasion occasion = event.occasion();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("id", id().toString());
    tree.put("document_id", event.documentId().toString());
    tree.put("document_version", documentVersion);
    tree.put("sequence", sequence);
    tree.put("type", event.type().code());
    tree.put("message", event.message());
    tree.put("metadata", event.metadata());
    tree.put("actor", actor(occasion.actor()));
    tree.put("request_id", occasion.requestId());
    tree.put("address", occasion.address() == null ? "" : occasion.address());
    tree.put("software_version", softwareVersion);
    tree.put("created_at", UtcTime.format(occasion.at()));
    return CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8);
  }

  /** The hash of this entry as a leaf of the log: SHA-256 of a zero byte and {@link #canonical}. */
  public Sha256 leafHash() {
    return leafHash(canonical());
  }

  /** The leaf hash of bytes that {@link #canonical} wrote. */
  public static Sha256 leafHash(byte[] canonical) {
    MessageDigest digest = Sha256.algorithm();
    digest.update(LEAF);
    digest.update(canonical);
    return Sha256.of(digest);
  }

  private static Map<String, Object> actor(Actor actor) {
    return Map.of(
        "type", actor.type().code(), "id", actor.id(), "authenticated", actor.authenticated());
  }
}
