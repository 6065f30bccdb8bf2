/**
 * PDF files read and painted with PDFBox, inside the parse slot. PDFBox's types end here: what
 * leaves is pages of plain geometry and PNG; no notion of tables lives here.
 */
@NullMarked
package io.ledgerlift.adapter.formats.pdfbox;

import org.jspecify.annotations.NullMarked;
