package io.ledgerlift.bench.accuracy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How often each thing is there. */
final class Multiset<T> {

  private final Map<T, Integer> counts = new HashMap<>();
  private int size;

  Multiset() {}

  Multiset(Collection<T> things) {
    things.forEach(this::add);
  }

  void add(T thing) {
    counts.merge(thing, 1, Integer::sum);
    size++;
  }

  void addAll(Multiset<T> others) {
    others.counts.forEach((thing, count) -> counts.merge(thing, count, Integer::sum));
    size += others.size;
  }

  int size() {
    return size;
  }

  boolean contains(T thing) {
    return counts.containsKey(thing);
  }

  /** How many things both have. */
  int inBoth(Multiset<T> others) {
    return counts.entrySet().stream()
        .mapToInt(entry -> Math.min(entry.getValue(), others.count(entry.getKey())))
        .sum();
  }

  private int count(T thing) {
    return counts.getOrDefault(thing, 0);
  }
}
