package io.ledgerlift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {

  @Test
  void somebody_who_names_himself_is_not_authenticated() {
    assertThat(Actor.named("  ada@example.com "))
        .isEqualTo(new Actor(Actor.Type.USER, "ada@example.com", false));
    assertThat(Actor.ANONYMOUS.authenticated()).isFalse();
  }

  @Test
  void workers_and_the_system_are_known() {
    assertThat(Actor.worker("w1")).isEqualTo(new Actor(Actor.Type.WORKER, "w1", true));
    assertThat(Actor.system("sweep")).isEqualTo(new Actor(Actor.Type.SYSTEM, "sweep", true));
  }

  @Test
  void name_has_one_to_254_characters() {
    assertThat(Actor.named("a".repeat(254)).id()).hasSize(254);
    refuses("a".repeat(255));
    refuses("");
    refuses("   ");
  }

  @Test
  void name_that_would_forge_a_line_of_a_log_is_refused() {
    refuses("ada\nroot");
    refuses("ada\u0000");
    refuses("ada\uD83D");
  }

  @ParameterizedTest
  @EnumSource
  void code_of_a_type_is_read_back(Actor.Type type) {
    assertThat(type.code()).isLowerCase();
    assertThat(Actor.Type.parse(type.code())).isEqualTo(type);
  }

  @Test
  void occasion_is_cut_to_microseconds() {
    Occasion occasion =
        new Occasion(
            Actor.ANONYMOUS, "request-1", null, Instant.parse("2026-03-02T12:00:00.123456789Z"));

    assertThat(occasion.at()).isEqualTo("2026-03-02T12:00:00.123456Z");
    assertThat(occasion.at(Instant.EPOCH))
        .isEqualTo(new Occasion(Actor.ANONYMOUS, "request-1", null, Instant.EPOCH));
  }

  private static void refuses(String id) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> Actor.named(id))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid_actor"));
  }
}
