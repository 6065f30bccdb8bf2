package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.page.Word;
import java.util.Collection;

/** How sure it is that words say what is printed. */
final class Certainty {

  private Certainty() {}

  /** That all of them do, each independent of the others. */
  static Confidence ofAll(Collection<Word> words) {
    return Confidence.near(words.stream().mapToDouble(Word::certainty).reduce(1, (a, b) -> a * b));
  }
}
