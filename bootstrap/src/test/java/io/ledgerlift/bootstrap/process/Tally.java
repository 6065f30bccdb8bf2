package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each fault was looked for, and where it was found: a zero is worth what was tried. */
final class Tally {

  private final Map<Fault, Integer> tried = new EnumMap<>(Fault.class);
  private final Map<Fault, List<String>> found = new EnumMap<>(Fault.class);

  /** One look at one thing. */
  void look(Fault fault, boolean sound, Object thing) {
    tried.merge(fault, 1, Integer::sum);
    if (!sound) {
      found.computeIfAbsent(fault, none -> new ArrayList<>()).add(String.valueOf(thing));
    }
  }

  /** Looks at {@code times} things, among which these are faulty. */
  void look(Fault fault, int times, List<String> faulty) {
    tried.merge(fault, times, Integer::sum);
    if (!faulty.isEmpty()) {
      found.computeIfAbsent(fault, none -> new ArrayList<>()).addAll(faulty);
    }
  }

  void assertNone() {
    assertThat(found).as(this::toString).isEmpty();
    assertThat(tried).as("what was looked for").containsOnlyKeys(Fault.values());
  }

  @Override
  public String toString() {
    return Arrays.stream(Fault.values())
        .map(fault -> "%s %d/%d".formatted(name(fault), count(fault), tried.getOrDefault(fault, 0)))
        .collect(Collectors.joining(", "));
  }

  private int count(Fault fault) {
    return found.getOrDefault(fault, List.of()).size();
  }

  private static String name(Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
