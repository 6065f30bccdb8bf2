package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.audit.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edit that somebody made.
 *
 * @param number among the corrections of its document, counted from 1
 * @param before what the edit changed, as it was; see {@link Edit#seen}
 * @param after what became of it
 * @param salt keeps what was corrected from being guessed by its digest
 * @param undone null while it holds
 */
public record Correction(
    int number,
    TableAnchor anchor,
    Edit edit,
    Map<String, @Nullable Object> before,
    Map<String, @Nullable Object> after,
    String salt,
    Actor by,
    Instant at,
    @Nullable Undone undone) {

  /** Who took a correction back, and when. */
  public record Undone(Actor by, Instant at) {}

  public Correction {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
  }

  public boolean isUndone() {
    return undone != null;
  }

  /** The same correction, taken back. */
  public Correction undone(Actor who, Instant when) {
    return new Correction(number, anchor, edit, before, after, salt, by, at, new Undone(who, when));
  }

  /**
   * What the audit trail keeps instead of the content: it shows that nobody changed what was before
   * and after, and tells nothing once the correction is purged with its document.
   */
  public Sha256 digest() {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("kind", EditTree.kind(edit));
    content.put("before", before);
    content.put("after", after);
    String sealed = salt + CanonicalJson.write(content);
    return Sha256.of(sealed.getBytes(StandardCharsets.UTF_8));
  }
}
