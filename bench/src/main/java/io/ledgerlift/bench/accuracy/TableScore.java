package io.ledgerlift.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the tables that were found in a document match those that are there.
 *
 * @param relations of the truth, of what was found, and in both
 * @param cells their texts, page by page, likewise
 * @param tables of the truth, found at all, told, and told where none is
 */
record TableScore(Counts relations, Counts cells, Tables tables) {

  /** A table is found when one table has this share of its texts. */
  private static final double FOUND = 0.5;

  /** A table is false when no table of the page has this share of its texts. */
  private static final double FALSE = 0.1;

  /** Things that are there, that were told, and that are right. */
  record Counts(int there, int told, int right) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts more) {
      return new Counts(there + more.there, told + more.told, right + more.right);
    }

    /** Who tells nothing where nothing is, is right. */
    double precision() {
      return told == 0 ? recallOfNothing() : (double) right / told;
    }

    double recall() {
      return there == 0 ? recallOfNothing() : (double) right / there;
    }

    private double recallOfNothing() {
      return there == 0 && told == 0 ? 1 : 0;
    }

    double f1() {
      return harmonic(precision(), recall());
    }
  }

  record Tables(int there, int found, int told, int untrue) {}

  private record OnPage(int page, String text) {}

  static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  /**
   * Each table of the truth, in order, takes the table of its page that shares most relations; what
   * is left over is wrong.
   */
  static TableScore of(List<ScoredTable> truth, List<ScoredTable> found) {
    List<ScoredTable> free = new ArrayList<>(found);
    Counts relations = Counts.NONE;
    for (ScoredTable table : truth) {
      Multiset<ScoredTable.Relation> wanted = table.relations();
      Counts best = new Counts(wanted.size(), 0, 0);
      ScoredTable match = match(table, free);
      if (match != null) {
        free.remove(match);
        Multiset<ScoredTable.Relation> told = match.relations();
        best = new Counts(wanted.size(), told.size(), told.inBoth(wanted));
      }
      relations = relations.plus(best);
    }
    for (ScoredTable left : free) {
      relations = relations.plus(new Counts(0, left.relations().size(), 0));
    }
    return new TableScore(relations, cells(truth, found), tables(truth, found));
  }

  /** The first of those on its page that share most relations; null when there is none. */
  static @Nullable ScoredTable match(ScoredTable table, List<ScoredTable> found) {
    Multiset<ScoredTable.Relation> wanted = table.relations();
    ScoredTable best = null;
    int most = -1;
    for (ScoredTable candidate : found) {
      int shared = candidate.page() == table.page() ? candidate.relations().inBoth(wanted) : -1;
      if (shared > most) {
        most = shared;
        best = candidate;
      }
    }
    return best;
  }

  private static Counts cells(List<ScoredTable> truth, List<ScoredTable> found) {
    Multiset<OnPage> there = texts(truth);
    Multiset<OnPage> told = texts(found);
    return new Counts(there.size(), told.size(), told.inBoth(there));
  }

  private static Multiset<OnPage> texts(List<ScoredTable> tables) {
    Multiset<OnPage> texts = new Multiset<>();
    for (ScoredTable table : tables) {
      table.cells().forEach(cell -> texts.add(new OnPage(table.page(), cell.text())));
    }
    return texts;
  }

  private static Tables tables(List<ScoredTable> truth, List<ScoredTable> told) {
    List<ScoredTable> filled = told.stream().filter(table -> !table.cells().isEmpty()).toList();
    long found =
        truth.stream()
            .filter(table -> !table.cells().isEmpty())
            .filter(table -> anyShares(filled, table, FOUND))
            .count();
    long untrue = filled.stream().filter(table -> !anyShares(truth, table, FALSE)).count();
    return new Tables(truth.size(), (int) found, filled.size(), (int) untrue);
  }

  private static boolean anyShares(List<ScoredTable> tables, ScoredTable one, double share) {
    Multiset<String> texts = one.texts();
    return tables.stream()
        .filter(other -> other.page() == one.page())
        .anyMatch(other -> other.texts().inBoth(texts) >= share * texts.size());
  }

  /** The better of several accepted truths. */
  static TableScore best(List<List<ScoredTable>> truths, List<ScoredTable> found) {
    return truths.stream()
        .map(truth -> of(truth, found))
        .max(Comparator.comparingDouble(score -> score.relations().f1()))
        .orElseThrow();
  }
}
