package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is doubtful about one page, or about a file. */
final class FlagCounter {

  private final Map<QualityFlag.Code, Integer> counts = new EnumMap<>(QualityFlag.Code.class);

  void raise(QualityFlag.Code code) {
    counts.merge(code, 1, Integer::sum);
  }

  /** A count of 0 raises nothing. */
  void raise(QualityFlag.Code code, int count) {
    if (count > 0) {
      counts.merge(code, count, Integer::sum);
    }
  }

  /** Something that is so or is not, however often it shows. */
  void raiseOnce(QualityFlag.Code code) {
    counts.put(code, 1);
  }

  void raiseAll(Map<QualityFlag.Code, Integer> more) {
    more.forEach((code, count) -> counts.merge(code, count, Integer::sum));
  }

  List<QualityFlag> flags(@Nullable PageNumber page) {
    return counts.entrySet().stream()
        .map(entry -> new QualityFlag(entry.getKey(), page, entry.getValue()))
        .toList();
  }
}
