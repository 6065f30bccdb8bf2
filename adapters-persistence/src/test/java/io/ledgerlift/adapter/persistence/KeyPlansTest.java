package io.ledgerlift.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds that idempotency keys are found, and forgotten, by index. */
final class KeyPlansTest {

  @Test
  void keys_are_found_by_index() {
    assertThat(plan(HibernateIdempotencyKeys.FIND)).contains("idempotency_keys_pkey");
    assertThat(plan(HibernateIdempotencyKeys.FORGET)).contains("idempotency_keys_by_age");
  }

  private static String plan(String sql) {
    Map<String, String> literals = Map.of("key", "'key-7'", "time", "timestamptz '2026-01-01'");
    return SqlAnswers.plan(FilledDatabase.URL, sql, literals);
  }
}
