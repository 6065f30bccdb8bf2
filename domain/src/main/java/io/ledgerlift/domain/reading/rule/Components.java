package io.ledgerlift.domain.reading.rule;

import io.ledgerlift.domain.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers rulings that cross or touch, the classic first step towards ruled tables. */
public final class Components {

  /** Rulings that miss each other by so much are meant to touch, in points. */
  private static final double TOUCH = 3;

  private Components() {}

  /** The components that have rulings of both kinds, the widest first. */
  public static List<Rules> of(Rules rules) {
    int[] parents = joined(rules);
    Map<Integer, List<Ruling>> groups = new LinkedHashMap<>();
    List<Ruling> all = all(rules);
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(root(parents, i), root -> new ArrayList<>()).add(all.get(i));
    }
    return groups.values().stream()
        .map(Components::sorted)
        .filter(group -> !group.horizontal().isEmpty() && !group.vertical().isEmpty())
        .sorted(
            Comparator.<Rules>comparingDouble(group -> -group.box().width())
                .thenComparingDouble(group -> group.box().y())
                .thenComparingDouble(group -> group.box().x()))
        .toList();
  }

  private static List<Ruling> all(Rules rules) {
    List<Ruling> all = new ArrayList<>(rules.horizontal());
    all.addAll(rules.vertical());
    return all;
  }

  private static Rules sorted(List<Ruling> group) {
    return new Rules(
        group.stream().filter(Ruling::horizontal).toList(),
        group.stream().filter(ruling -> !ruling.horizontal()).toList());
  }

  private static int[] joined(Rules rules) {
    int horizontals = rules.horizontal().size();
    int[] parents = new int[rules.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    for (int h = 0; h < horizontals; h++) {
      Ruling horizontal = rules.horizontal().get(h);
      for (int v = 0; v < rules.vertical().size(); v++) {
        if (rules.vertical().get(v).position() > horizontal.end() + TOUCH) {
          break;
        }
        if (touch(horizontal, rules.vertical().get(v))) {
          parents[root(parents, h)] = root(parents, horizontals + v);
        }
      }
    }
    return parents;
  }

  private static boolean touch(Ruling horizontal, Ruling vertical) {
    return vertical.position() >= horizontal.start() - TOUCH
        && vertical.position() <= horizontal.end() + TOUCH
        && horizontal.position() >= vertical.start() - TOUCH
        && horizontal.position() <= vertical.end() + TOUCH;
  }

  private static int root(int[] parents, int index) {
    int at = index;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
