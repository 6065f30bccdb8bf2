package io.ledgerlift.domain.document;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.page.PageNumber;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key in the object store: segments of letters, digits, {@code . - _}, parted by slashes.
 *
 * <p>Originals lie under {@code raw/}; what was made of document {@code d} in its attempt {@code n}
 * lies under {@code derived/d/n/}, so that a late writer of an old attempt is never seen.
 */
public record ObjectKey(String value) implements Comparable<ObjectKey> {

  /** Longest key that S3 takes, in bytes. */
  private static final int MAX_LENGTH = 1024;

  private static final String ORIGINALS = "raw/";

  /** No segment is empty or starts with a dot, so no key can name a folder above. */
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  public ObjectKey {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new InvalidValue("invalid_key", "This is no key of the object store.");
    }
  }

  /** Where an upload is put: {@code raw/<uuid>-<file name>}. */
  public static ObjectKey original(UUID unique, Filename filename) {
    return new ObjectKey(ORIGINALS + unique + "-" + filename.sanitised());
  }

  /** Everything that was made of a document, in all its attempts. */
  public static String derivedPrefix(DocumentId id) {
    return "derived/" + id + "/";
  }

  public static ObjectKey preview(DocumentId id, int attempt, PageNumber page) {
    return new ObjectKey(derivedPrefix(id) + attempt + "/previews/" + page + ".png");
  }

  /**
   * Where the picture of a figure is put.
   *
   * @param page null for one that stands on no page
   * @param index of the figure among the artifacts of its page, from 0
   */
  public static ObjectKey figure(DocumentId id, int attempt, @Nullable PageNumber page, int index) {
    String place = (page == null ? "0" : page.toString()) + "-" + index;
    return new ObjectKey(derivedPrefix(id) + attempt + "/figures/" + place + ".png");
  }

  /** Whether an upload may lie here. */
  public boolean isOriginal() {
    return value.startsWith(ORIGINALS);
  }

  @Override
  public int compareTo(ObjectKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
