package io.ledgerlift.application.port;

import java.nio.charset.StandardCharsets;

class MemoryReadingWriterTest extends ReadingWriterContract {

  @Override
  protected ReadingWriter writer() {
    return new MemoryReadingWriter();
  }

  @Override
  protected boolean isWhole(byte[] file, int pages) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.endsWith(MemoryReadingWriter.END) && text.lines().count() == pages + 1L;
  }
}
