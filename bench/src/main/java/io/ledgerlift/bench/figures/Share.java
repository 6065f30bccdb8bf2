package io.ledgerlift.bench.figures;

import java.util.Locale;

/** How many of all. */
record Share(long right, long all) {

  static final Share NONE = new Share(0, 0);

  Share plus(boolean isRight) {
    return new Share(right + (isRight ? 1 : 0), all + 1);
  }

  Share plus(Share other) {
    return new Share(right + other.right, all + other.all);
  }

  double share() {
    return all == 0 ? 1 : right / (double) all;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d of %d (%.2f %%)", right, all, 100 * share());
  }
}
