package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Consecutive lines that share rivers of white, while it is growing. Lengths in em.
 *
 * @param lines joined so far
 * @param waiting single segments that join when the next tabular line does
 * @param patience how much the waiting lines have used up; more than three end the chain
 * @param rivers white that all tabular lines share
 * @param center height of the line seen last
 * @param pitch usual distance of lines, in points
 * @param tabular how many lines have two segments or more
 * @param heads how many of them stand before the first one with values
 * @param telling how many of them have values
 */
record Chain(
    List<ChainLine> lines,
    List<ChainLine> waiting,
    int patience,
    ChainRivers rivers,
    double left,
    double right,
    double center,
    double pitch,
    int tabular,
    int heads,
    int telling) {

  static final int MOST_WAITING = 3;

  /** A line joins when it is this near: pitches, or em. */
  private static final double NEAR_PITCHES = 2.3;

  private static final double NEAR = 3;

  /** Farther than that, up to here, only lines with the very same rivers. */
  private static final double FAR = 8;

  private static final int FAR_RIVERS = 3;

  private static final double OVERLAP = 0.4;
  private static final double SAME_SIZE = 0.3;
  private static final double HANGS_OUT = 1.5;

  /** Share of lines with values that makes a body, after which a line without opens a new table. */
  private static final double BODY = 0.7;

  private static final int BODY_LINES = 3;

  private static final double FIRST_PITCH = 1.5;
  private static final int LONG_NOTE = 6;

  /** A sentence that introduces another table is set off by so many pitches. */
  private static final double SET_OFF = 1.5;

  private static final double SET_OFF_OVER_VALUES = 1.25;

  static Chain opened(ChainLine line) {
    return new Chain(
        List.of(line),
        List.of(),
        0,
        new ChainRivers(line.gaps()),
        line.left(),
        line.right(),
        line.center(),
        FIRST_PITCH * line.size(),
        1,
        line.hasValueRightOfFirst() ? 0 : 1,
        line.hasValueRightOfFirst() ? 1 : 0);
  }

  boolean isOver(double height) {
    double size = lines.get(0).size();
    double reach = rivers.count() >= FAR_RIVERS ? FAR + 0.5 : NEAR + 1.5;
    return height - center > Math.max(3.2 * pitch, reach * size);
  }

  boolean takes(ChainLine line, double em) {
    if (patience > MOST_WAITING || !near(line, em) || !overlaps(line)) {
      return false;
    }
    return line.isTabular() ? takesTabular(line, em) : takesSingle(line, em);
  }

  private boolean near(ChainLine line, double em) {
    double distance = line.center() - center;
    double size = line.size();
    double reach = tabular >= 2 ? Math.max(NEAR_PITCHES * pitch, NEAR * size) : NEAR * size;
    boolean sameThing =
        tabular >= 3
            && line.segments().size() > FAR_RIVERS
            && rivers.count() >= FAR_RIVERS
            && distance <= FAR * size
            && rivers.same(line.gaps(), em);
    return distance <= reach || sameThing;
  }

  private boolean overlaps(ChainLine line) {
    double shared = Math.min(line.right(), right) - Math.max(line.left(), left);
    return shared >= OVERLAP * Math.min(line.width(), right - left)
        || (!line.isTabular() && isLabelLeft(line));
  }

  /** A label may hang out on the left when it ends before the first river. */
  private boolean isLabelLeft(ChainLine line) {
    return !rivers.isEmpty()
        && line.right() <= rivers.firstEnd()
        && line.left() > left - OVERLAP * (right - left);
  }

  private boolean takesTabular(ChainLine line, double em) {
    double size = lines.get(0).size();
    return !opensNewTable(line)
        && (headOnly(line) || !rivers.sharedWith(line.gaps(), em).isEmpty())
        && Math.abs(line.size() - size) <= SAME_SIZE * size;
  }

  /** A head line after a body of values, set off by a title or by white. */
  private boolean opensNewTable(ChainLine line) {
    return telling >= BODY_LINES
        && line.names()
        && telling >= BODY * (tabular - heads)
        && line.center() - lines.get(lines.size() - 1).center() > SET_OFF * pitch;
  }

  private boolean takesSingle(ChainLine line, double em) {
    boolean hangs = line.left() < left - HANGS_OUT * em && !isLabelLeft(line);
    return patience < MOST_WAITING && line.right() <= right + HANGS_OUT * em && !hangs;
  }

  Chain with(ChainLine line, double em) {
    return line.isTabular() ? joined(line, em) : waitingWith(line);
  }

  private Chain joined(ChainLine line, double em) {
    boolean tells = line.hasValueRightOfFirst();
    List<ChainLine> all = new ArrayList<>(lines);
    all.addAll(waiting);
    all.add(line);
    return new Chain(
        all,
        List.of(),
        0,
        headOnly(line) ? new ChainRivers(line.gaps()) : rivers.keptBy(line, em),
        Math.min(left, line.left()),
        Math.max(right, line.right()),
        line.center(),
        pitchOf(all),
        tabular + 1,
        heads + (telling == 0 && !tells ? 1 : 0),
        telling + (tells ? 1 : 0));
  }

  /** Rivers between heads say nothing once values come. */
  private boolean headOnly(ChainLine line) {
    return rivers.isEmpty() || (telling == 0 && line.hasValueRightOfFirst());
  }

  private double pitchOf(List<ChainLine> all) {
    return Median.of(
        IntStream.range(1, all.size())
            .mapToDouble(i -> all.get(i).center() - all.get(i - 1).center())
            .filter(distance -> distance > 1),
        pitch);
  }

  private Chain waitingWith(ChainLine line) {
    String text = line.first().text();
    boolean note = Wording.opensCaptionOrNote(text) || Wording.opensNote(text);
    boolean longNote = (note || introduces(line)) && line.first().words().size() > LONG_NOTE;
    boolean runs = !rivers.isEmpty() && RunningText.over(line.segments(), rivers.firstEnd(), right);
    boolean ends = (tabular >= 3 && longNote) || (telling >= 1 && runs);
    List<ChainLine> more = new ArrayList<>(waiting);
    more.add(line);
    int used = patience + (ends ? MOST_WAITING + 1 : 1);
    return new Chain(
        lines, more, used, rivers, left, right, line.center(), pitch, tabular, heads, telling);
  }

  /** A line that ends with a colon, set off, or less so but reaching over the values. */
  private boolean introduces(ChainLine line) {
    boolean reaches = !rivers.isEmpty() && line.right() > rivers.firstEnd();
    double distance = (line.center() - center) / pitch;
    return line.first().text().endsWith(":")
        && waiting.isEmpty()
        && distance > (reaches ? SET_OFF_OVER_VALUES : SET_OFF);
  }
}
