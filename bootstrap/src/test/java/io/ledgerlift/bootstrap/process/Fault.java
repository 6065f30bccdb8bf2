package io.ledgerlift.bootstrap.process;

/** What must never be found after a service was mistreated. */
enum Fault {
  /** Acknowledged, and not there. */
  LOST,
  /** There, and acknowledged to nobody; or there twice. */
  DUPLICATED,
  /** Ended in a way that its file does not explain. */
  UNEXPECTED,
  /** Never ended. */
  STUCK,
  /** A move that is not in the table of moves, or that ends elsewhere than the document stands. */
  ILLEGAL_TRANSITION,
  /** An event that is missing, doubled, altered, or gone after it was shown. */
  AUDIT_GAP,
  /** Bytes that are not those that were sent. */
  HASH_MISMATCH,
  /** An object that nothing refers to and no sweep removes. */
  ORPHAN_OBJECT,
  /** A row that refers to an object which is not there. */
  DANGLING_ROW
}
