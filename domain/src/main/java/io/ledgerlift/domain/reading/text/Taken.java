package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.Word;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The words that already belong to something. Words are told apart by identity, for a page may
 * print the same word twice in one place; nothing is ever read back in the order of the set.
 */
public final class Taken {

  private final Set<Word> words = Collections.newSetFromMap(new IdentityHashMap<>());

  public void take(Collection<Word> more) {
    words.addAll(more);
  }

  public boolean has(Word word) {
    return words.contains(word);
  }

  public boolean hasAny(Run run) {
    return run.words().stream().anyMatch(words::contains);
  }
}
