package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.statement.PlainAmounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of an invoice that stand in its text: behind their name, or in a block of their own, to
 * the right of their name or below it.
 *
 * @param <T> how artifacts are known
 */
final class InvoiceTexts<T> {

  /** Longer texts are no names and no amounts. */
  private static final int LONGEST = 80;

  /** A name stands so near above its amount, in points; or so many times that beside it. */
  private static final double REACH = 60;

  private static final double BESIDE = 10;

  private static final Pattern NAMED_AMOUNT =
      Pattern.compile(
          "(.*\\p{L}.*?)[:\\s]\\s*"
              + "([-\u2212(]?\\P{L}{0,2}\\d[\\d.,' ]*[.,]\\d\\d\\)?\\s?\\P{L}?(?:[A-Z]{3})?)");

  private final List<Block<T>> blocks = new ArrayList<>();

  /** A short block; {@code words} say what it names. */
  private record Block<T>(T known, TextBlock text, @Nullable InvoiceWords words) {}

  void add(T known, TextBlock text) {
    if (text.text().length() <= LONGEST) {
      blocks.add(new Block<>(known, text, InvoiceWords.of(text.text()).orElse(null)));
    }
  }

  /** In reading order. */
  List<InvoiceTotals.Named<T>> named() {
    List<InvoiceWords> words = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    List<Block<T>> holders = new ArrayList<>();
    for (Block<T> block : blocks) {
      Matcher both = NAMED_AMOUNT.matcher(block.text().text());
      String name = both.matches() ? both.group(1) : nameOf(block);
      InvoiceWords.of(name)
          .ifPresent(
              what -> {
                words.add(what);
                names.add(name);
                holders.add(block);
                amounts.add(both.matches() ? both.group(2) : block.text().text());
              });
    }
    List<InvoiceTotals.Named<T>> named = new ArrayList<>();
    List<Optional<BigDecimal>> numbers = PlainAmounts.of(amounts);
    for (int i = 0; i < numbers.size(); i++) {
      T known = holders.get(i).known();
      String name = names.get(i);
      InvoiceWords what = words.get(i);
      numbers
          .get(i)
          .map(number -> new Figure<>(known, null, name, number))
          .map(figure -> new InvoiceTotals.Named<>(what, figure))
          .ifPresent(named::add);
    }
    return named;
  }

  /** The nearest block to the left or above that names an amount; empty for none. */
  private String nameOf(Block<T> amount) {
    String nearest = "";
    double least = REACH;
    for (Block<T> block : blocks) {
      boolean same = Objects.equals(block.text().page(), amount.text().page());
      double away =
          same && block.words() != null
              ? away(block.text().box(), amount.text().box())
              : Double.MAX_VALUE;
      if (away < least) {
        least = away;
        nearest = block.text().text();
      }
    }
    return nearest;
  }

  private static double away(@Nullable BoundingBox name, @Nullable BoundingBox amount) {
    if (name == null || amount == null) {
      return Double.MAX_VALUE;
    }
    if (name.overlapY(amount) > amount.height() / 2 && name.right() <= amount.x() + 1) {
      return (amount.x() - name.right()) / BESIDE;
    }
    if (name.overlapX(amount) > 0 && name.bottom() <= amount.y() + 1) {
      return amount.y() - name.bottom();
    }
    return Double.MAX_VALUE;
  }
}
