package io.ledgerlift.adapter.formats.fork;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.ledgerlift.domain.artifact.Branch;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frame bodies of words and numbers, as JSON. */
final class Json {

  /** Artifacts nest four levels deep. */
  private static final int MAX_DEPTH = 16;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());

  private static final ObjectReader READER =
      MAPPER.readerFor(new TypeReference<Map<String, Object>>() {});

  private Json() {}

  static Frame frame(FrameType type, Map<String, ? extends @Nullable Object> tree) {
    try {
      return new Frame(type, MAPPER.writeValueAsBytes(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values does not go into JSON", e);
    }
  }

  static Map<String, Object> tree(Frame frame) {
    try {
      return READER.readValue(frame.body());
    } catch (IOException e) {
      throw new Garbage("a frame " + frame.type() + " that is no JSON", e);
    }
  }

  static Branch branch(Frame frame) {
    return new Branch(tree(frame));
  }
}
