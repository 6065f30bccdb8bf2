package io.ledgerlift.bootstrap.wire;

/**
 * When to stop: at the statement of this number, counted from 1.
 *
 * @param answered the server has executed it, and whoever asked has not heard so
 */
public record Moment(int statement, boolean answered) {

  /** The server never sees it. */
  public static Moment before(int statement) {
    return new Moment(statement, false);
  }

  /** The server has done it, and its answer is on the way. */
  public static Moment after(int statement) {
    return new Moment(statement, true);
  }
}
