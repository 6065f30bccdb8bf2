package io.ledgerlift.adapter.formats.docx;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.artifact.Artifact.TextBlock.Role;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was read from a Word file again on the pages of its layout, by comparing both texts
 * (Myers: An O(ND) Difference Algorithm, 1986). A cell has a place when every letter and digit of
 * it was found, and on one page; what was not found has none. Texts are never taken from the
 * layout.
 */
public final class Placement {

  /** Letters, or digits, or one mark: layouts part words otherwise than files do. */
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+|[^\\s\\p{L}\\p{M}\\p{N}]");

  /** Of the pieces of a paragraph: its bullet may be painted as another mark. */
  private static final double MOSTLY = 0.8;

  /** Shorter texts, in characters, may stand by chance where nothing of theirs stands beside. */
  private static final int SHORTEST_ALONE = 4;

  private final List<Spot> spots = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();

  /**
   * A text of the file.
   *
   * @param runs whether it stands at the head or foot of every page
   */
  private record Text(List<String> pieces, boolean runs) {

    boolean isLong() {
      return String.join("", pieces).length() >= SHORTEST_ALONE;
    }
  }

  /** A word on a page. */
  private record Spot(PageNumber page, BoundingBox box) {}

  /**
   * A text, and where its pieces are printed.
   *
   * @param places by piece, among all that is printed; null for a piece that was not found
   */
  private final class Found {

    private final Text text;
    private final List<@Nullable Integer> places;

    Found(Text text, List<@Nullable Integer> places) {
      this.text = text;
      this.places = places;
    }

    /** Whether all that says something was found on one page, or all of what says nothing. */
    boolean isOnePlace() {
      boolean says = text.pieces.stream().anyMatch(Placement::says);
      return pages().size() == 1
          && IntStream.range(0, text.pieces.size())
              .filter(i -> !says || says(text.pieces.get(i)))
              .allMatch(i -> places.get(i) != null);
    }

    boolean isMostlyThere() {
      long there = places.stream().filter(Objects::nonNull).count();
      return there > 0 && there >= MOSTLY * places.size();
    }

    private Stream<Spot> spots() {
      return places.stream().filter(Objects::nonNull).map(spots::get);
    }

    /** The pages on which something was found, in order. */
    List<PageNumber> pages() {
      return spots().map(Spot::page).distinct().sorted().toList();
    }

    BoundingBox box(PageNumber page) {
      return BoundingBox.around(
          spots().filter(spot -> spot.page().equals(page)).map(Spot::box).toList());
    }
  }

  /** Onto these pages, whose words come in the order in which they are painted. */
  public Placement(List<Page> pages) {
    for (Page page : pages) {
      for (Word word : page.words()) {
        Spot spot = new Spot(page.number(), page.shown(word.box()));
        for (String piece : pieces(word.text())) {
          printed.add(piece);
          spots.add(spot);
        }
      }
    }
  }

  /** The artifacts in the same order, those that were found with page and box. */
  public List<Artifact> of(List<Artifact> artifacts) {
    List<Text> texts = artifacts.stream().flatMap(Placement::texts).toList();
    Iterator<Found> found = withStrays(inOrder(texts)).iterator();
    return artifacts.stream().map(artifact -> placed(artifact, found)).toList();
  }

  private static Stream<Text> texts(Artifact artifact) {
    if (artifact instanceof TextBlock block) {
      boolean runs = block.role() == Role.HEADER || block.role() == Role.FOOTER;
      return Stream.of(new Text(pieces(block.text()), runs));
    }
    return artifact instanceof Table table
        ? table.cells().stream().map(cell -> new Text(pieces(cell.text()), false))
        : Stream.of();
  }

  private static List<String> pieces(String text) {
    return PIECE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static boolean says(String piece) {
    return Character.isLetterOrDigit(piece.codePointAt(0));
  }

  /** What is printed in the order of the file. */
  private List<Found> inOrder(List<Text> texts) {
    List<String> written = texts.stream().flatMap(text -> text.pieces.stream()).toList();
    List<@Nullable Integer> places = new ArrayList<>();
    int next = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(written, printed, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      while (next < delta.getTarget().getPosition()) {
        places.add(next++);
      }
      places.addAll(Collections.nCopies(delta.getSource().size(), null));
      next += delta.getTarget().size();
    }
    while (places.size() < written.size()) {
      places.add(next++);
    }
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (Text text : texts) {
      int end = from + text.pieces.size();
      boolean sure =
          text.isLong() || stands(places, from - 1, from) || stands(places, end - 1, end);
      List<@Nullable Integer> own = places.subList(from, end);
      found.add(new Found(text, sure ? own : Collections.nCopies(own.size(), null)));
      from = end;
    }
    return found;
  }

  /** Whether two pieces that follow one another in the file do so on a page as well. */
  private static boolean stands(List<@Nullable Integer> places, int one, int next) {
    Integer place = one < 0 ? null : places.get(one);
    Integer after = next < places.size() ? places.get(next) : null;
    return place != null && after != null && after == place + 1;
  }

  /**
   * With what is printed out of the order of the file, as notes, margins and tables in cells are:
   * whole texts that stand in one place only among all that was not found. Running lines do on
   * every page, and are told on the first.
   */
  private List<Found> withStrays(List<Found> inOrder) {
    BitSet open = new BitSet();
    open.set(0, printed.size());
    inOrder.stream()
        .filter(Found::isOnePlace)
        .flatMap(found -> found.places.stream())
        .filter(Objects::nonNull)
        .forEach(open::clear);
    return inOrder.stream()
        .map(found -> found.isOnePlace() ? found : stray(found, open).orElse(found))
        .toList();
  }

  private Optional<Found> stray(Found lost, BitSet open) {
    List<String> pieces = lost.text.pieces;
    int size = pieces.size();
    if (!lost.text.isLong()) {
      return Optional.empty();
    }
    List<Integer> starts =
        open.stream()
            .filter(i -> open.nextClearBit(i) >= i + size)
            .filter(i -> printed.subList(i, i + size).equals(pieces))
            .boxed()
            .toList();
    if (starts.isEmpty() || (starts.size() > 1 && !lost.text.runs)) {
      return Optional.empty();
    }
    int start = starts.get(0);
    open.clear(start, start + size);
    return Optional.of(new Found(lost.text, IntStream.range(start, start + size).boxed().toList()));
  }

  private Artifact placed(Artifact artifact, Iterator<Found> found) {
    if (artifact instanceof TextBlock block) {
      return placed(block, found.next());
    }
    return artifact instanceof Table table
        ? placed(table, table.cells().stream().map(cell -> found.next()).toList())
        : artifact;
  }

  private Artifact placed(TextBlock block, Found found) {
    if (!found.isMostlyThere()) {
      return block;
    }
    PageNumber page = found.pages().get(0);
    return new TextBlock(
        page,
        found.box(page),
        engine(block.engine()),
        block.confidence(),
        block.text(),
        block.role(),
        block.readingOrder());
  }

  /** On the first page that has one of its cells; the others say their page themselves. */
  private Artifact placed(Table table, List<Found> found) {
    Optional<PageNumber> top =
        found.stream()
            .filter(Found::isOnePlace)
            .map(cell -> cell.pages().get(0))
            .min(Comparator.naturalOrder());
    if (top.isEmpty()) {
      return table;
    }
    PageNumber first = top.get();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Cell cell = table.cells().get(i);
      cells.add(found.get(i).isOnePlace() ? placed(cell, found.get(i), first) : cell);
    }
    List<BoundingBox> boxes =
        cells.stream()
            .filter(cell -> cell.elsewhere() == null)
            .map(Cell::box)
            .filter(Objects::nonNull)
            .toList();
    return new Table(
        first,
        BoundingBox.around(boxes),
        engine(table.engine()),
        table.confidence(),
        table.rowCount(),
        table.columnCount(),
        table.headerRows(),
        cells,
        table.unassigned(),
        table.notes(),
        table.continues(),
        table.told());
  }

  private Cell placed(Cell cell, Found found, PageNumber first) {
    PageNumber page = found.pages().get(0);
    return new Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        cell.text(),
        found.box(page),
        cell.confidence(),
        cell.role(),
        page.equals(first) ? null : page,
        cell.byHand());
  }

  private static Engine engine(Engine engine) {
    return new Engine(engine.name() + "+libreoffice", engine.version());
  }
}
