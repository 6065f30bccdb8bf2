package io.ledgerlift.domain.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One map of a tree from outside, read with its types checked. */
public final class Branch {

  private final Map<?, ?> tree;

  public Branch(Map<?, ?> tree) {
    this.tree = tree;
  }

  public boolean has(String key) {
    return tree.get(key) != null;
  }

  public String text(String key) {
    return need(key, String.class);
  }

  public int integer(String key) {
    Number number = need(key, Number.class);
    if (number.longValue() != number.doubleValue() || number.longValue() != number.intValue()) {
      throw new IllegalArgumentException(key + " is no whole number: " + number);
    }
    return number.intValue();
  }

  public @Nullable Integer optionalInt(String key) {
    return has(key) ? integer(key) : null;
  }

  public boolean yes(String key) {
    return need(key, Boolean.class);
  }

  public double number(String key) {
    return need(key, Number.class).doubleValue();
  }

  public Branch branch(String key) {
    return new Branch(need(key, Map.class));
  }

  public @Nullable Branch optional(String key) {
    return has(key) ? branch(key) : null;
  }

  public List<Branch> branches(String key) {
    List<Branch> branches = new ArrayList<>();
    for (Object item : need(key, List.class)) {
      branches.add(new Branch(checked(key, item, Map.class)));
    }
    return branches;
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object item : need(key, List.class)) {
      texts.add(checked(key, item, String.class));
    }
    return texts;
  }

  private <T> T need(String key, Class<T> type) {
    return checked(key, tree.get(key), type);
  }

  private static <T> T checked(String key, @Nullable Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(key + " is not a " + type.getSimpleName() + ": " + value);
    }
    return type.cast(value);
  }
}
