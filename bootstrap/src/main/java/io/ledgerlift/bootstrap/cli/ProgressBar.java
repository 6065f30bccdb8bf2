package io.ledgerlift.bootstrap.cli;

import java.io.PrintWriter;

/** Shows how many of how many pages are read, on one line of a terminal; elsewhere it is silent. */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;

  private final PrintWriter terminal;
  private final boolean shown;
  private int total;
  private int done;

  ProgressBar(PrintWriter terminal, boolean shown) {
    this.terminal = terminal;
    this.shown = shown;
  }

  void of(int pages) {
    total = pages;
    paint();
  }

  void step() {
    done++;
    paint();
  }

  private void paint() {
    if (shown && total > 0) {
      int filled = WIDTH * done / total;
      terminal.printf(
          "\r[%s%s] %d of %d pages", "#".repeat(filled), ".".repeat(WIDTH - filled), done, total);
      terminal.flush();
    }
  }

  /** Leaves the line to whoever prints next. */
  @Override
  public void close() {
    if (shown && total > 0) {
      terminal.println();
    }
  }
}
