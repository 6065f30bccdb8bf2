package io.ledgerlift.bench.accuracy;

/**
 * A cell as it is compared.
 *
 * @param text by {@link Normal}
 * @param confidence of a cell that was found, from 0 to 1; 1 in a truth
 */
record ScoredCell(
    int row, int column, int lastRow, int lastColumn, String text, double confidence) {}
