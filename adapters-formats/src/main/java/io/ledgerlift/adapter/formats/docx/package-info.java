/**
 * Reads Word files (Office Open XML, ECMA-376) from their own structure: paragraphs, headings,
 * tables, pictures. Nothing is laid out here, so nothing has a page or a place.
 */
@NullMarked
package io.ledgerlift.adapter.formats.docx;

import org.jspecify.annotations.NullMarked;
