package io.ledgerlift.domain.databook;

/** How spreadsheets name their cells. */
public final class Address {

  private static final int LETTERS = 26;

  private Address() {}

  /** Of a cell whose row and column are counted from 0: "A1". */
  public static String of(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.append(row + 1).toString();
  }

  /** The same from another sheet. */
  static String on(String sheet, String cell) {
    return "'" + sheet.replace("'", "''") + "'!" + cell;
  }
}
