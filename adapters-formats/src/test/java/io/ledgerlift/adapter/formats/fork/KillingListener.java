package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.page.PageNumber;

/** Kills every child of this JVM at the first page, as an operator with {@code kill -9} would. */
final class KillingListener implements Listener {

  @Override
  public void opened(int pageCount) {}

  @Override
  public void page(PageRead page) {
    if (page.number().value() == 1) {
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Override
  public void unplaced(Unplaced portion) {}

  @Override
  public void preview(PageNumber page, byte[] png) {}

  @Override
  public void flagged(QualityFlag flag) {}

  @Override
  public boolean wanted() {
    return true;
  }
}
