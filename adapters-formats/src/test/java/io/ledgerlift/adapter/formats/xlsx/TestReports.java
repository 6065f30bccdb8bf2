package io.ledgerlift.adapter.formats.xlsx;

import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import io.ledgerlift.fixtures.statement.StatementLayouts;

/** Documents of which books are made. */
final class TestReports {

  private TestReports() {}

  static GeneratedDocument statement(int seed) {
    return StatementGenerator.generate(seed, StatementLayouts.crossed().get(seed));
  }
}
