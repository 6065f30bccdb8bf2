package io.ledgerlift.adapter.formats;

import org.jspecify.annotations.Nullable;

/** One page could not be painted; the reading of the document does not depend on it. */
public final class PaintingFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  public PaintingFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
