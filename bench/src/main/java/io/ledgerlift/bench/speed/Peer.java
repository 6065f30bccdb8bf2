package io.ledgerlift.bench.speed;

import java.nio.file.Path;

/** Something that reads PDFs, to compare speeds with. */
interface Peer {

  String name();

  /** Reads the whole file and forgets what it says. */
  void read(Path pdf) throws Exception;
}
