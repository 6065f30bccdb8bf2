package io.ledgerlift.adapter.queue.dbscheduler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.exceptions.SerializationException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Task data as JSON. The default is Java's serialisation, which turns whoever can write the table
 * into somebody who can run code here, and every change of a class into a row nobody can read.
 */
final class JsonSerializer implements Serializer {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** Chores have no data. */
  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    try {
      return data == null ? null : JSON.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new SerializationException("no JSON of " + data.getClass(), e);
    }
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] json) {
    try {
      return json == null ? null : JSON.readValue(json, type);
    } catch (IOException e) {
      throw new SerializationException("no " + type + " in this JSON", e);
    }
  }
}
