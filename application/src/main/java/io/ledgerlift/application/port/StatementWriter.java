package io.ledgerlift.application.port;

import io.ledgerlift.domain.statement.report.Statement;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one table, joined over its pages, as a file of its own. */
public interface StatementWriter {

  /**
   * Writes the statement to {@code out}, which is left open.
   *
   * @throws IOException when {@code out} does
   */
  void write(Statement statement, OutputStream out) throws IOException;
}
