package io.ledgerlift.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bytes of an entry are kept for ever, so they stand here letter by letter; the id and the hash
 * were computed apart from this program (Python's uuid and hashlib). If a test here fails, every
 * trail out there would: raise the format instead.
 */
class AuditEntryTest {

  private static final String GOLDEN =
      "{\"actor\":{\"authenticated\":true,\"id\":\"w1\",\"type\":\"worker\"},"
          + "\"address\":\"192.0.2.7\","
          + "\"created_at\":\"2026-03-02T12:00:00.000042Z\","
          + "\"document_id\":\"6f1c2f0e-0c1b-4c7f-8a40-6a3a3e1d2b4c\","
          + "\"document_version\":2,"
          + "\"format\":1,"
          + "\"id\":\"69f171e5-a81b-300a-b563-3299884543bb\","
          + "\"message\":\"Reading started, “attempt” 1.\","
          + "\"metadata\":{\"attempt\":1,\"from\":\"uploaded\",\"to\":\"processing\"},"
          + "\"request_id\":\"request-1\","
          + "\"sequence\":2,"
          + "\"software_version\":\"0.1.0\","
          + "\"type\":\"processing_started\"}";

  private static final Sha256 GOLDEN_HASH =
      new Sha256("5eaa872456921d514403dfa5543da0fb21916fc4d8764a17fa9ef8de018178af");

  private static final Occasion OCCASION =
      new Occasion(
          Actor.worker("w1"),
          "request-1",
          "192.0.2.7",
          Instant.parse("2026-03-02T12:00:00.000042999Z"));

  @Test
  void canonical_bytes_are_these() {
    assertThat(new String(entry(2, 2).canonical(), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
  }

  @Test
  void leaf_hash_is_that_of_a_zero_byte_and_the_canonical_bytes() {
    assertThat(entry(2, 2).leafHash()).isEqualTo(GOLDEN_HASH);
    assertThat(AuditEntry.leafHash(GOLDEN.getBytes(StandardCharsets.UTF_8))).isEqualTo(GOLDEN_HASH);
  }

  @Test
  void order_of_the_metadata_makes_no_difference() {
    Map<String, Object> otherOrder = new HashMap<>();
    otherOrder.put("to", "processing");
    otherOrder.put("attempt", 1L);
    otherOrder.put("from", "uploaded");
    AuditEntry other = new AuditEntry(event(otherOrder, OCCASION), 2, 2, "0.1.0");

    assertThat(other.canonical()).isEqualTo(entry(2, 2).canonical());
  }

  @Test
  void time_has_six_digits_of_a_second_always() {
    Occasion whole = OCCASION.at(Instant.parse("2026-03-02T12:00:00Z"));
    AuditEntry entry = new AuditEntry(event(Map.of(), whole), 1, 1, "0.1.0");

    assertThat(new String(entry.canonical(), StandardCharsets.UTF_8))
        .contains("\"created_at\":\"2026-03-02T12:00:00.000000Z\"");
  }

  @Test
  void missing_address_is_empty() {
    Occasion inside = new Occasion(Actor.system("sweep"), "job-7", null, OCCASION.at());
    AuditEntry entry = new AuditEntry(event(Map.of(), inside), 1, 1, "0.1.0");

    assertThat(new String(entry.canonical(), StandardCharsets.UTF_8))
        .contains("\"address\":\"\"")
        .contains("\"actor\":{\"authenticated\":true,\"id\":\"sweep\",\"type\":\"system\"}");
  }

  @Test
  void id_is_made_of_document_and_place_alone() {
    assertThat(entry(2, 2).id())
        .isEqualTo(UUID.fromString("69f171e5-a81b-300a-b563-3299884543bb"))
        .isEqualTo(entry(2, 9).id())
        .isNotEqualTo(entry(3, 2).id());
  }

  @Test
  void place_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> entry(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, 0));
  }

  @Test
  void stored_entry_is_whole_while_fields_bytes_and_hash_agree() {
    AuditEntry entry = entry(2, 2);
    byte[] bytes = entry.canonical();

    assertThat(new StoredEntry(entry, bytes, GOLDEN_HASH).isWhole()).isTrue();
    assertThat(new StoredEntry(entry(3, 2), bytes, GOLDEN_HASH).isWhole()).isFalse();
    assertThat(new StoredEntry(entry, bytes, Sha256.of(bytes)).isWhole()).isFalse();
  }

  @Test
  void every_flipped_bit_of_a_stored_entry_is_noticed() {
    AuditEntry entry = entry(2, 2);
    byte[] bytes = entry.canonical();

    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(new StoredEntry(entry, flipped, GOLDEN_HASH).isWhole()).isFalse();
      assertThat(AuditEntry.leafHash(flipped)).isNotEqualTo(GOLDEN_HASH);
    }
  }

  @Test
  void event_keeps_its_metadata_whatever_becomes_of_the_map() {
    Map<String, Object> metadata = new HashMap<>(Map.of("a", 1));
    ProcessingEvent event = event(metadata, OCCASION);

    metadata.put("b", 2);

    assertThat(event.metadata()).isEqualTo(Map.of("a", 1)).isUnmodifiable();
  }

  @Test
  void whole_numbers_are_kept_as_readers_of_json_give_them_back() {
    ProcessingEvent event = event(Map.of("small", 4711L, "large", 5_000_000_000L), OCCASION);

    assertThat(event.metadata()).isEqualTo(Map.of("small", 4711, "large", 5_000_000_000L));
  }

  @ParameterizedTest
  @EnumSource
  void code_of_an_event_type_is_read_back(EventType type) {
    assertThat(type.code()).isLowerCase();
    assertThat(EventType.parse(type.code())).isEqualTo(type);
  }

  private static AuditEntry entry(long sequence, long version) {
    Map<String, Object> metadata = Map.of("from", "uploaded", "to", "processing", "attempt", 1);
    return new AuditEntry(event(metadata, OCCASION), sequence, version, "0.1.0");
  }

  private static ProcessingEvent event(Map<String, Object> metadata, Occasion occasion) {
    return new ProcessingEvent(
        DocumentId.parse("6f1c2f0e-0c1b-4c7f-8a40-6a3a3e1d2b4c"),
        EventType.PROCESSING_STARTED,
        "Reading started, “attempt” 1.",
        metadata,
        occasion);
  }
}
