package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.audit.StoredEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code processing_events}. */
@Entity
@Immutable
@Table(name = "processing_events")
class EventRow {

  @Id UUID id;

  @Column(name = "document_id")
  UUID documentId;

  long sequence;

  @Column(name = "document_version")
  long documentVersion;

  @Column(name = "event_type")
  String type;

  String message;

  @Column(name = "event_metadata")
  @JdbcTypeCode(SqlTypes.JSON)
  String metadata;

  @Column(name = "actor_type")
  String actorType;

  String actor;

  @Column(name = "actor_authenticated")
  boolean actorAuthenticated;

  @Column(name = "request_id")
  String requestId;

  @Nullable String address;

  @Column(name = "software_version")
  String softwareVersion;

  @Column(name = "created_at")
  Instant createdAt;

  byte[] entry;

  @Column(name = "leaf_hash")
  byte[] leafHash;

  /** For Hibernate, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  EventRow() {}

  @SuppressWarnings("NullAway.Init") // every field is set here
  static EventRow of(AuditEntry sealed) {
    ProcessingEvent event = sealed.event();
    Occasion occasion = event.occasion();
    EventRow row = new EventRow();
    row.id = sealed.id();
    row.documentId = event.documentId().value();
    row.sequence = sealed.sequence();
    row.documentVersion = sealed.documentVersion();
    row.type = event.type().code();
    row.message = event.message();
    row.metadata = Json.write(event.metadata());
    row.actorType = occasion.actor().type().code();
    row.actor = occasion.actor().id();
    row.actorAuthenticated = occasion.actor().authenticated();
    row.requestId = occasion.requestId();
    row.address = occasion.address();
    row.softwareVersion = sealed.softwareVersion();
    row.createdAt = occasion.at();
    row.entry = sealed.canonical();
    row.leafHash = HexFormat.of().parseHex(AuditEntry.leafHash(row.entry).hex());
    return row;
  }

  AuditEntry toEntry() {
    Actor who = new Actor(Actor.Type.parse(actorType), actor, actorAuthenticated);
    ProcessingEvent event =
        new ProcessingEvent(
            new DocumentId(documentId),
            EventType.parse(type),
            message,
            Json.readMap(metadata),
            new Occasion(who, requestId, address, createdAt));
    return new AuditEntry(event, sequence, documentVersion, softwareVersion);
  }

  /** The entry beside the bytes and the hash that were stored with it. */
  StoredEntry toStoredEntry() {
    return new StoredEntry(toEntry(), entry, new Sha256(HexFormat.of().formatHex(leafHash)));
  }
}
