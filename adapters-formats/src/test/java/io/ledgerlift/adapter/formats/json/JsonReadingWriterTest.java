package io.ledgerlift.adapter.formats.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.port.ReadingWriterContract;
import java.io.IOException;

final class JsonReadingWriterTest extends ReadingWriterContract {

  @Override
  protected ReadingWriter writer() {
    return new JsonReadingWriter();
  }

  @Override
  protected boolean isWhole(byte[] file, int pages) {
    try {
      JsonNode tree = new ObjectMapper().readTree(file);
      return tree.path("schema").asText().equals("ledgerlift-reading/1")
          && tree.path("pages").size() == pages
          && tree.path("unplaced").isArray();
    } catch (IOException brokenOff) {
      return false;
    }
  }
}
