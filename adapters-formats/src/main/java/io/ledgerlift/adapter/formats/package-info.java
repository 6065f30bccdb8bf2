/**
 * What every format's reader offers the parse slot: open a file, read its pages, paint them, within
 * limits. No library that knows a format, and no process handling, lives here.
 */
@NullMarked
package io.ledgerlift.adapter.formats;

import org.jspecify.annotations.NullMarked;
