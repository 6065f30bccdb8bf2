package io.ledgerlift.domain.document;

import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.AuditVerdict.Broken;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.StoredEntry;
import java.util.Arrays;
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

    /** The state in which every document begins. */
    private static final ProcessingStatus FIRST = ProcessingStatus.UPLOADED;

    @Nullable String refuses(AuditEntry entry) {
      Object from = entry.event().metadata().get("from");
      Object to = entry.event().metadata().get("to");
      if (purged) {
        return "something happened after the purge";
      }
      if (entry.documentVersion() < version || entry.documentVersion() > version + 1) {
        return "version " + entry.documentVersion() + " follows " + version;
      }
      if (status == null) {
        boolean registration = entry.event().type() == EventType.DOCUMENT_UPLOADED;
        return registration && FIRST.code().equals(to) ? null : "no registration";
      }
      return to == null || isMove(status, from, to)
          ? null
          : "illegal move from " + from + " to " + to;
    }

    /** Whether both are states by name, and the table has a move between them. */
    private static boolean isMove(ProcessingStatus status, @Nullable Object from, Object to) {
      return status.code().equals(from)
          && Arrays.stream(ProcessingStatus.values())
              .anyMatch(next -> next.code().equals(to) && status.mayBecome(next));
    }

    Replay after(AuditEntry entry) {
      Object to = entry.event().metadata().get("to");
      return new Replay(
          to == null ? status : ProcessingStatus.parse((String) to),
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
