package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.statement.TableChains;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Goes through the artifacts of a reading in their order and tells what they mean. No more than a
 * table with its parts is held, and the few figures that tie statements together.
 *
 * @param <T> an artifact with whatever its holder knows of it
 */
public final class ReadingReview<T> {

  private final Function<T, Artifact> artifact;
  private final Consumer<Understood<T>> each;
  private final TableChains<T> chains;
  private final Ties<T> ties = new Ties<>();
  private final InvoiceTotals<T> invoice = new InvoiceTotals<>();

  /**
   * A review of one reading.
   *
   * @param each takes the statements as they are complete
   */
  public ReadingReview(Function<T, Artifact> artifact, Consumer<Understood<T>> each) {
    this.artifact = artifact;
    this.each = each;
    this.chains = new TableChains<>(this::table);
  }

  /** Takes the next artifact. */
  public void add(T next) {
    Artifact its = artifact.apply(next);
    if (its instanceof TextBlock block) {
      invoice.add(next, block);
    } else if (its instanceof Table) {
      chains.add(next).ifPresent(this::understand);
    }
  }

  /** Whether texts would tell nothing more: so long a document is no invoice. */
  public boolean needsTablesOnly() {
    return invoice.isTooLong();
  }

  /** Tells the last statement, and answers what ties statements together. */
  public List<Tie<T>> end() {
    chains.end().ifPresent(this::understand);
    List<Tie<T>> all = new ArrayList<>(ties.end());
    all.addAll(invoice.end());
    return all;
  }

  private void understand(List<T> parts) {
    Understood<T> understood =
        new Understood<>(parts, Statement.of(parts.stream().map(this::table).toList()));
    ties.add(understood);
    invoice.add(understood);
    each.accept(understood);
  }

  private Table table(T known) {
    return (Table) artifact.apply(known);
  }
}
