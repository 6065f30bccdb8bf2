package io.ledgerlift.application.port;

import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;

/** A listener that fails at the first page, as one whose store is full. */
record RefusingListener(RuntimeException failure) implements Listener {

  @Override
  public void opened(int pageCount) {}

  @Override
  public void page(PageRead page) {
    throw failure;
  }

  @Override
  public void unplaced(Unplaced portion) {
    throw failure;
  }

  @Override
  public void preview(PageNumber page, byte[] png) {}

  @Override
  public void flagged(QualityFlag flag) {}

  @Override
  public boolean wanted() {
    return true;
  }
}
