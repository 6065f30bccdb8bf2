package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Goes down the lines of a page and strings together those that share rivers. */
record Chains(OpenPage page) {

  /** Fewer tabular lines show no river. */
  private static final int SHORTEST = 3;

  /** Chains open at one height; more are scattered words, of which the oldest is given up. */
  private static final int MOST_OPEN = 60;

  void read() {
    List<Chain> chains = strung();
    ChainTable table = new ChainTable(page);
    chains.stream()
        .filter(chain -> chain.tabular() >= SHORTEST)
        .sorted(
            Comparator.<Chain>comparingInt(chain -> -chain.tabular())
                .thenComparingDouble(Chain::center)
                .thenComparingDouble(Chain::left))
        .forEach(table::read);
  }

  private List<Chain> strung() {
    List<Chain> open = new ArrayList<>();
    List<Chain> done = new ArrayList<>();
    for (TextLine line : page.lines()) {
      for (ChainLine part : ChainLine.of(line, page)) {
        string(part, open);
      }
      close(open, done, line.center());
    }
    done.addAll(open);
    return done;
  }

  private void string(ChainLine part, List<Chain> open) {
    int nearest = -1;
    for (int i = 0; i < open.size(); i++) {
      boolean nearer = nearest < 0 || open.get(i).center() > open.get(nearest).center();
      if (nearer && open.get(i).takes(part, page.em())) {
        nearest = i;
      }
    }
    if (nearest >= 0) {
      open.set(nearest, open.get(nearest).with(part, page.em()));
    } else if (part.isTabular()) {
      open.add(Chain.opened(part));
    }
  }

  private static void close(List<Chain> open, List<Chain> done, double height) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).isOver(height) || open.size() > MOST_OPEN) {
        done.add(open.remove(i));
        i--;
      }
    }
  }
}
