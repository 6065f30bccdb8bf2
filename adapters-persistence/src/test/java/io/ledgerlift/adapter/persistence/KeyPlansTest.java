package io.ledgerlift.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds that idempotency keys, grants and notes are found, and forgotten, by index. */
final class KeyPlansTest {

  @Test
  void keys_are_found_by_index() {
    assertThat(plan(HibernateIdempotencyKeys.FIND)).contains("idempotency_keys_pkey");
    assertThat(plan(HibernateIdempotencyKeys.FORGET)).contains("idempotency_keys_by_age");
  }

  @Test
  void grants_are_found_by_index() {
    assertThat(plan(HibernateUploadGrants.FIND)).contains("upload_grants_pkey");
    assertThat(plan(HibernateUploadGrants.FORGET)).contains("upload_grants_by_age");
  }

  @Test
  void notes_of_sent_jobs_are_forgotten_by_index() {
    assertThat(plan(HibernateSentJobs.FORGET_LAPSED)).contains("sent_jobs_by_age");
  }

  private static String plan(String sql) {
    Map<String, String> literals =
        Map.of("key", "'key-7'", "time", "timestamptz '2026-01-01'", "millis", "86400000");
    return SqlAnswers.plan(FilledDatabase.URL, sql, literals);
  }
}
