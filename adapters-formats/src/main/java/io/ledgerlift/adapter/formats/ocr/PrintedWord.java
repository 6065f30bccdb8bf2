package io.ledgerlift.adapter.formats.ocr;

/**
 * A word read from pixels.
 *
 * @param region of its glyphs
 * @param base the lower edge of the letters of its line, in pixels
 * @param rise height of the capital letters of its line, in pixels
 * @param typewritten whether its types all take the same width
 * @param confidence that it is read right, from 0 to 1
 */
record PrintedWord(
    String text, Region region, int base, int rise, boolean typewritten, double confidence) {}
