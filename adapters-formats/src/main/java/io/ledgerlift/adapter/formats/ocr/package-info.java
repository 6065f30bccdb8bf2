/**
 * Reads pages that are pictures: straightens them, takes lines of print and rulings out of the
 * pixels and lets Tesseract read each line. Whether a page needs it is decided here too; what the
 * words mean is not.
 */
@NullMarked
package io.ledgerlift.adapter.formats.ocr;

import org.jspecify.annotations.NullMarked;
