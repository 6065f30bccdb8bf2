package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.page.PageNumber;
import java.util.List;

/**
 * Reads the words of one page again, for corrections that part them anew. As little trust is put in
 * the file as by {@link DocumentReader}.
 */
public interface PageWords {

  /**
   * The words that a person sees on the page, with their places on it as shown; none where there is
   * no such page.
   *
   * @throws Unreadable when the page cannot be read within its limits
   * @throws Unavailable when no reader could be started
   */
  List<PrintedWord> on(Task task, PageNumber page);
}
