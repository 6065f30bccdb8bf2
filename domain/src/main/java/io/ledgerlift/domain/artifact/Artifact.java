package io.ledgerlift.domain.artifact;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a reading found. Page and box are null where the format has no pages.
 *
 * <p>Artifacts of one page come in reading order.
 */
public sealed interface Artifact {

  @Nullable PageNumber page();

  /** Where it stands: points, origin top left of the page as shown. */
  @Nullable BoundingBox box();

  Engine engine();

  Confidence confidence();

  /** A paragraph, heading or running line. */
  record TextBlock(
      @Nullable PageNumber page,
      @Nullable BoundingBox box,
      Engine engine,
      Confidence confidence,
      String text,
      Role role,
      int readingOrder)
      implements Artifact {

    /** What a block of text is to the page it stands on. */
    public enum Role {
      HEADING,
      PARAGRAPH,
      LIST_ITEM,
      CAPTION,
      /** Repeated at the head of pages. */
      HEADER,
      /** Repeated at the foot of pages, page numbers among it. */
      FOOTER,
      FOOTNOTE
    }

    public TextBlock {
      if (text.isBlank() || readingOrder < 0) {
        throw new IllegalArgumentException("a block of text says something, in some order");
      }
    }
  }

  /**
   * Cells in rows and columns.
   *
   * <p>Cells lie inside the table and do not overlap; places without a cell are empty in print.
   *
   * @param headerRows how many rows at the top name the columns
   * @param cells by row, then by column
   * @param unassigned words inside the table's box that stand in no cell, as printed
   * @param notes the blocks outside that belong to it, in reading order
   * @param continues the table of an earlier page that goes on here; null where one begins
   * @param told what a person said about its figures
   */
  record Table(
      @Nullable PageNumber page,
      @Nullable BoundingBox box,
      Engine engine,
      Confidence confidence,
      int rowCount,
      int columnCount,
      int headerRows,
      List<Cell> cells,
      List<String> unassigned,
      List<TableNote> notes,
      @Nullable Continuation continues,
      Told told)
      implements Artifact {

    /**
     * Places in one table, filled or not: far above any printed page, low enough for one bitmap.
     */
    private static final long MAX_PLACES = 4_000_000;

    public Table {
      cells = List.copyOf(cells);
      unassigned = List.copyOf(unassigned);
      notes = List.copyOf(notes);
      if (rowCount < 1 || columnCount < 1 || (long) rowCount * columnCount > MAX_PLACES) {
        throw new IllegalArgumentException("no such table: " + rowCount + " x " + columnCount);
      }
      if (headerRows < 0 || headerRows > rowCount) {
        throw new IllegalArgumentException(headerRows + " header rows of " + rowCount);
      }
      requireDisjoint(cells, rowCount, columnCount);
    }

    /** A table by itself. */
    public Table(
        @Nullable PageNumber page,
        @Nullable BoundingBox box,
        Engine engine,
        Confidence confidence,
        int rowCount,
        int columnCount,
        int headerRows,
        List<Cell> cells,
        List<String> unassigned) {
      this(
          page,
          box,
          engine,
          confidence,
          rowCount,
          columnCount,
          headerRows,
          cells,
          unassigned,
          List.of(),
          null,
          Told.NOTHING);
    }

    /** The same table with what belongs to it. */
    public Table noted(List<TableNote> belonging) {
      return with(box, shape(), belonging, continues, told);
    }

    /** The same table as a part of a longer one; null for one that begins here. */
    public Table continuing(@Nullable Continuation continuation) {
      return with(box, shape(), notes, continuation, told);
    }

    /** The same table at another place of its page. */
    public Table at(@Nullable BoundingBox place) {
      return with(place, shape(), notes, continues, told);
    }

    /** The same table with other cells in so many rows and columns. */
    public Table holding(int rows, int columns, List<Cell> others) {
      return with(
          box,
          new Shape(rows, columns, Math.min(headerRows, rows), others),
          notes,
          continues,
          told);
    }

    /** The same table whose head is so deep. */
    public Table headed(int rows, List<Cell> others) {
      return with(box, new Shape(rowCount, columnCount, rows, others), notes, continues, told);
    }

    /** The same table with what a person says about its figures. */
    public Table told(Told other) {
      return with(box, shape(), notes, continues, other);
    }

    private Shape shape() {
      return new Shape(rowCount, columnCount, headerRows, cells);
    }

    /** Rows and columns, and what stands in them. */
    private record Shape(int rows, int columns, int head, List<Cell> cells) {}

    private Table with(
        @Nullable BoundingBox place,
        Shape shape,
        List<TableNote> belonging,
        @Nullable Continuation continuation,
        Told other) {
      return new Table(
          page,
          place,
          engine,
          confidence,
          shape.rows,
          shape.columns,
          shape.head,
          shape.cells,
          unassigned,
          belonging,
          continuation,
          other);
    }

    private static void requireDisjoint(List<Cell> cells, int rows, int columns) {
      BitSet taken = new BitSet();
      for (Cell cell : cells) {
        if (cell.lastRow() >= rows || cell.lastColumn() >= columns) {
          throw new IllegalArgumentException(
              "cell outside a table of %d x %d: %s".formatted(rows, columns, cell));
        }
        for (int row = cell.row(); row <= cell.lastRow(); row++) {
          int first = row * columns + cell.column();
          if (taken.get(first, first + cell.columnSpan()).cardinality() > 0) {
            throw new IllegalArgumentException("two cells in one place: " + cell);
          }
          taken.set(first, first + cell.columnSpan());
        }
      }
    }
  }

  /**
   * A picture, chart or drawing.
   *
   * @param picture what it looks like; null while nobody painted it
   */
  record Figure(
      @Nullable PageNumber page,
      @Nullable BoundingBox box,
      Engine engine,
      Confidence confidence,
      @Nullable Bitmap picture)
      implements Artifact {

    /** The same figure with its painted picture. */
    public Figure painted(Bitmap bitmap) {
      return new Figure(page, box, engine, confidence, bitmap);
    }
  }

  /** What is known of a painted picture; its bytes lie in the object store. Sizes in pixels. */
  record Bitmap(String contentType, int width, int height) {

    public Bitmap {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException("no such picture: " + width + " x " + height);
      }
    }
  }
}
