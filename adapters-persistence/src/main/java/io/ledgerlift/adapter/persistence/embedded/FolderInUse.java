package io.ledgerlift.adapter.persistence.embedded;

/** Another service runs on the folder; the message says which, in one line for a person. */
public final class FolderInUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  FolderInUse(String message) {
    super(message);
  }
}
