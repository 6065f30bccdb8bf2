package io.ledgerlift.application.port;

import io.ledgerlift.application.port.Artifacts.PageRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a line for each page and a last one that says it is whole. */
public final class MemoryReadingWriter implements ReadingWriter {

  static final String END = "end\n";

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    try {
      content.pages(page -> line(out, page));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    out.write(END.getBytes(StandardCharsets.UTF_8));
  }

  private static void line(OutputStream out, PageRow page) {
    try {
      out.write(("page " + page.number() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
