package io.ledgerlift.domain.databook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a data book goes, sheet by sheet. Several sheets may be open at a time; they stand in the
 * order of their {@link Head#rank}, then in the order in which they were opened.
 */
public interface Book {

  /**
   * What a sheet is.
   *
   * @param rank lower ones stand before others
   * @param name no other sheet's, of 31 characters at most
   * @param widths of the columns from the left, in characters
   * @param frozenRows how many rows at the top stay where they are
   * @param frozenColumns how many columns at the left stay where they are
   */
  record Head(int rank, String name, List<Integer> widths, int frozenRows, int frozenColumns) {

    public Head {
      widths = List.copyOf(widths);
    }
  }

  /** A sheet that is being written. */
  interface Sheet {

    /** Writes the next row; nothing stands where a cell is null. */
    void row(List<@Nullable BookCell> cells);

    /** How many rows there are by now. */
    int rows();

    /** The sheet has all its rows. */
    void end();
  }

  Sheet sheet(Head head);
}
