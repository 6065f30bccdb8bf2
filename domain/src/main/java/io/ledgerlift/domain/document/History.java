package io.ledgerlift.domain.document;

import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.AuditVerdict.Broken;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.StoredEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as stored, beside its audit entries: replays them and tells whether they lead to it.
 */
public record History(Document document, List<StoredEntry> entries) {

  public History {
    entries = List.copyOf(entries);
  }

  /** The first thing that is wrong; empty when the history is whole and legal. */
  public Optional<Broken> fault() {
    Replay replay = new Replay(null, 0, false);
    for (int i = 0; i < entries.size(); i++) {
      String wrong = fault(entries.get(i), i + 1, replay);
      if (wrong != null) {
        return Optional.of(new Broken(document.id(), i + 1L, wrong));
      }
      replay = replay.after(entries.get(i).entry());
    }
    return Optional.ofNullable(replay.differsFrom(document))
        .map(why -> new Broken(document.id(), entries.size() + 1L, why));
  }

  private @Nullable String fault(StoredEntry stored, long place, Replay replay) {
    AuditEntry entry = stored.entry();
    if (entry.sequence() != place) {
      return "entry " + place + " is missing";
    }
    if (!stored.isWhole()) {
      return "entry, bytes and hash do not agree";
    }
    if (!entry.event().documentId().equals(document.id())) {
      return "entry belongs to another document";
    }
    return replay.refuses(entry);
  }

  /**
   * Where the entries have led so far.
   *
   * @param status null before the first entry
   */
  private record Replay(@Nullable ProcessingStatus status, long version, boolean purged) {

    @Nullable String refuses(AuditEntry entry) {
      String from = (String) entry.event().metadata().get("from");
      String to = (String) entry.event().metadata().get("to");
      if (purged) {
        return "something happened after the purge";
      }
      if (entry.documentVersion() < version || entry.documentVersion() > version + 1) {
        return "version " + entry.documentVersion() + " follows " + version;
      }
      if (status == null) {
        return entry.event().type() == EventType.DOCUMENT_UPLOADED ? null : "no registration";
      }
      return to == null ? null : refusesMove(from, to);
    }

    private @Nullable String refusesMove(@Nullable String from, String to) {
      boolean legal =
          status != null
              && status.code().equals(from)
              && status.mayBecome(ProcessingStatus.parse(to));
      return legal ? null : "illegal move from " + from + " to " + to;
    }

    Replay after(AuditEntry entry) {
      String to = (String) entry.event().metadata().get("to");
      return new Replay(
          to == null ? status : ProcessingStatus.parse(to),
          entry.documentVersion(),
          entry.event().type() == EventType.DOCUMENT_PURGED);
    }

    @Nullable String differsFrom(Document document) {
      if (status != document.status() || version != document.version()) {
        return "the document is %s in version %d, its entries end at %s in version %d"
            .formatted(document.status(), document.version(), status, version);
      }
      return purged == document.isPurged() ? null : "purged without an entry, or not purged";
    }
  }
}
