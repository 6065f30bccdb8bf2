package io.ledgerlift.adapter.formats;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;

/**
 * Counts the work that a document asks for, ends the reading when it is too much, and gives a sign
 * of life while work goes on.
 */
public final class WorkBudget {

  /** Operators between two signs of life: a few milliseconds of work. */
  private static final int OPERATORS_PER_SIGN = 10_000;

  private final WorkLimits limits;
  private final Runnable signOfLife;
  private long documentBytes;
  private long documentOperators;
  private long pageOperators;
  private long pageCharacters;
  private int pageForms;
  private int depth;
  private int fonts;

  public WorkBudget(WorkLimits limits, Runnable signOfLife) {
    this.limits = limits;
    this.signOfLife = signOfLife;
  }

  public WorkLimits limits() {
    return limits;
  }

  /** A new page begins; what one page may ask for is counted anew. */
  public void startPage() {
    pageOperators = 0;
    pageCharacters = 0;
    pageForms = 0;
    depth = 0;
    signOfLife.run();
  }

  public void operator() {
    pageOperators++;
    documentOperators++;
    if (pageOperators > limits.pageOperators() || documentOperators > limits.documentOperators()) {
      throw over("drawing instructions");
    }
    if (documentOperators % OPERATORS_PER_SIGN == 0) {
      signOfLife.run();
    }
  }

  public void character() {
    pageCharacters++;
    if (pageCharacters > limits.pageCharacters()) {
      throw over("characters on one page");
    }
  }

  public void enterForm() {
    pageForms++;
    depth++;
    if (depth > limits.formDepth() || pageForms > limits.pageForms()) {
      throw over("drawings nested in one another");
    }
  }

  public void leaveForm() {
    depth--;
  }

  public void font() {
    fonts++;
    if (fonts > limits.fonts()) {
      throw over("fonts");
    }
  }

  /** A stream of the page's content was decoded to so many bytes. */
  public void decoded(long bytes) {
    unpacked(bytes, bytes);
    signOfLife.run();
  }

  /**
   * More of a packed part was unpacked.
   *
   * @param part bytes of that part so far
   * @param more bytes of them just now
   */
  public void unpacked(long part, long more) {
    documentBytes += more;
    if (part > limits.streamBytes() || documentBytes > limits.documentBytes()) {
      throw over("compressed data");
    }
  }

  /** The refusal of a document that asks for too much of {@code what}. */
  public static Unreadable over(String what) {
    return new Unreadable(
        FailureCode.OVER_BUDGET,
        "This file asks for more work than any ordinary document ("
            + what
            + ")."
            + " Print it to a new PDF and upload that one.");
  }
}
