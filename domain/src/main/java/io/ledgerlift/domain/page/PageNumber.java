package io.ledgerlift.domain.page;

/** The place of a page in its document, counted from 1. */
public record PageNumber(int value) implements Comparable<PageNumber> {

  public PageNumber {
    if (value < 1) {
      throw new IllegalArgumentException("pages count from 1, not " + value);
    }
  }

  @Override
  public int compareTo(PageNumber other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
