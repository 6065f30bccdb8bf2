package io.ledgerlift.adapter.formats;

import io.ledgerlift.domain.artifact.QualityFlag;
import java.util.List;

/** A document file that could be opened; used by one thread. */
public interface OpenFile extends AutoCloseable {

  int pageCount();

  PageReader reader();

  PagePainter painter();

  /** What is doubtful about the file as a whole, as far as it was used until now. */
  List<QualityFlag> flags();

  @Override
  void close();
}
