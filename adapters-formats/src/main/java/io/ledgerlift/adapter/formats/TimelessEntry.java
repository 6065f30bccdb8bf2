package io.ledgerlift.adapter.formats;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** Entries of a ZIP that do not tell when it was made, so that equal content gives equal bytes. */
public final class TimelessEntry {

  /** The first month that ZIP can tell without a time zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private TimelessEntry() {}

  public static ZipEntry of(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }
}
