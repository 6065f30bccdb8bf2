package io.ledgerlift.adapter.queue.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import java.time.Instant;

/** A job as it is sent: JSON, to be read by a person and by the next version of this service. */
record JobMessage(String documentId, int attempt, String notBefore) {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static String write(Job job) {
    JobMessage message =
        new JobMessage(job.documentId().toString(), job.attempt(), job.notBefore().toString());
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("no JSON of " + job, impossible);
    }
  }

  /** Whether this was meant to be a job, sound or not. */
  static boolean isMeantBy(JsonNode tree) {
    return tree.has("documentId") && tree.has("attempt");
  }

  /**
   * The job that the message tells of.
   *
   * @throws RuntimeException of whatever kind when it tells of none
   */
  static Job read(JsonNode tree) {
    return new Job(
        DocumentId.parse(tree.path("documentId").asText()),
        tree.path("attempt").intValue(),
        Instant.parse(tree.path("notBefore").asText()));
  }
}
