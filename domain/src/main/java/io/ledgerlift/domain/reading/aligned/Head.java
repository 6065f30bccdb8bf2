package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Word;
import java.util.List;

/**
 * One head with its place.
 *
 * @param firstLine and {@code lastLine}: head lines over which its text runs
 * @param drawn whether rulings tell its columns
 */
record Head(
    double left,
    double right,
    int firstLine,
    int lastLine,
    int column,
    int lastColumn,
    boolean drawn,
    List<Word> words) {

  double center() {
    return (left + right) / 2;
  }

  Head over(int first, int last) {
    return new Head(left, right, firstLine, lastLine, first, last, drawn, words);
  }

  boolean covers(int someColumn) {
    return column <= someColumn && someColumn <= lastColumn;
  }

  boolean sharesColumns(Head other) {
    return column <= other.lastColumn && other.column <= lastColumn;
  }

  boolean sharesLines(Head other) {
    return firstLine <= other.lastLine && other.firstLine <= lastLine;
  }
}
