package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.ArrayList;
import java.util.List;

/** What the readings of a document put into the store: previews and pictures. */
final class DerivedObjects {

  private DerivedObjects() {}

  /** Removes those of every attempt. */
  static void remove(ObjectStore store, DocumentId id) {
    List<ObjectKey> keys = new ArrayList<>();
    store.list(ObjectKey.derivedPrefix(id), object -> keys.add(object.key()));
    store.delete(keys);
  }
}
