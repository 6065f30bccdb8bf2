package io.ledgerlift.bench.accuracy;

import java.nio.file.Path;
import java.util.List;

/**
 * A document whose tables are known.
 *
 * @param page the only page that is known; 0 when all are
 * @param tables one list of tables, or several of which any is right
 * @param values the figures of its statements; none where only tables are known
 * @param places where cells stand; of scans only, whose digits are counted
 */
record Truth(
    String name,
    Path pdf,
    int page,
    Normal normal,
    List<List<ScoredTable>> tables,
    List<KnownValue> values,
    List<PlacedText> places) {

  /** A document whose cells have no known places. */
  Truth(
      String name,
      Path pdf,
      int page,
      Normal normal,
      List<List<ScoredTable>> tables,
      List<KnownValue> values) {
    this(name, pdf, page, normal, tables, values, List.of());
  }

  boolean knows(int number) {
    return page == 0 || page == number;
  }
}
