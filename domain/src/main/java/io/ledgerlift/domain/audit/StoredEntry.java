package io.ledgerlift.domain.audit;

import io.ledgerlift.domain.Sha256;
import java.util.Arrays;

/**
 * An entry as it came back from storage, beside the bytes and the hash that were stored with it:
 * the three must agree.
 */
public record StoredEntry(AuditEntry entry, byte[] canonical, Sha256 leafHash) {

  /** Whether fields, bytes and hash still say the same. */
  public boolean isWhole() {
    return hasBytes() && AuditEntry.leafHash(canonical).equals(leafHash);
  }

  private boolean hasBytes() {
    try {
      return Arrays.equals(entry.canonical(), canonical);
    } catch (IllegalArgumentException neverWritten) {
      return false; // Its fields hold something that no entry could have been written with.
    }
  }
}
