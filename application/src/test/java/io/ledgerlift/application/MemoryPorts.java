package io.ledgerlift.application;

import io.ledgerlift.application.port.Faults;
import io.ledgerlift.application.port.MemoryArtifacts;
import io.ledgerlift.application.port.MemoryAuditTrail;
import io.ledgerlift.application.port.MemoryCorrections;
import io.ledgerlift.application.port.MemoryDocuments;
import io.ledgerlift.application.port.MemoryHealthCheck;
import io.ledgerlift.application.port.MemoryIdempotencyKeys;
import io.ledgerlift.application.port.MemoryObjectStore;
import io.ledgerlift.application.port.MemoryProcessingMetrics;
import io.ledgerlift.application.port.MemoryProgressFeed;
import io.ledgerlift.application.port.MemorySignedTransfers;
import io.ledgerlift.application.port.MemoryStore;
import io.ledgerlift.application.port.MemoryTransactions;
import io.ledgerlift.application.port.MemoryUploadGrants;
import io.ledgerlift.application.port.MemoryWorkQueue;
import io.ledgerlift.application.port.MemoryWorkers;
import io.ledgerlift.application.port.SettableClock;
import java.time.Duration;

/**
 * Every port of the service, in memory.
 *
 * @param clock of the application; {@link MemoryStore#clock} is that of the database
 * @param faults of all ports together: {@code documents.*}, {@code objectStore.open} …
 */
public record MemoryPorts(
    SettableClock clock,
    Faults faults,
    MemoryStore store,
    MemoryDocuments documents,
    MemoryAuditTrail auditTrail,
    MemoryArtifacts artifacts,
    MemoryCorrections corrections,
    MemoryTransactions transactions,
    MemoryIdempotencyKeys keys,
    MemoryWorkers workers,
    MemoryUploadGrants grants,
    MemoryObjectStore objects,
    MemorySignedTransfers transfers,
    MemoryWorkQueue queue,
    MemoryProgressFeed feed,
    MemoryProcessingMetrics metrics,
    MemoryHealthCheck database) {

  /** New and empty. */
  public static MemoryPorts empty() {
    SettableClock clock = new SettableClock();
    MemoryStore store = new MemoryStore();
    MemoryObjectStore objects = new MemoryObjectStore(clock, store.faults());
    return new MemoryPorts(
        clock,
        store.faults(),
        store,
        new MemoryDocuments(store),
        new MemoryAuditTrail(store),
        new MemoryArtifacts(store),
        new MemoryCorrections(store),
        new MemoryTransactions(store),
        new MemoryIdempotencyKeys(store),
        new MemoryWorkers(store),
        new MemoryUploadGrants(store),
        objects,
        new MemorySignedTransfers(objects),
        new MemoryWorkQueue(store.faults()),
        new MemoryProgressFeed(),
        new MemoryProcessingMetrics(),
        new MemoryHealthCheck("database"));
  }

  /** Time passes, for the application and for the database. */
  public void letPass(Duration time) {
    clock.advance(time);
    store.clock().advance(time);
  }
}
