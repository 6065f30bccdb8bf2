package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quality flags as frames carry them; the page is told by the frame. */
final class Flags {

  private Flags() {}

  /** One flag for each code: of two for the same one the higher count stands. */
  static List<Map<String, Object>> trees(List<QualityFlag> flags) {
    Map<QualityFlag.Code, Integer> counts = new LinkedHashMap<>();
    flags.forEach(flag -> counts.merge(flag.code(), flag.count(), Math::max));
    return counts.entrySet().stream()
        .map(e -> Map.<String, Object>of("code", e.getKey().name(), "count", e.getValue()))
        .toList();
  }

  static List<QualityFlag> read(Branch frame, @Nullable PageNumber page) {
    return frame.branches("flags").stream().map(flag -> read(page, flag)).toList();
  }

  private static QualityFlag read(@Nullable PageNumber page, Branch flag) {
    return new QualityFlag(
        QualityFlag.Code.valueOf(flag.text("code")), page, flag.integer("count"));
  }
}
