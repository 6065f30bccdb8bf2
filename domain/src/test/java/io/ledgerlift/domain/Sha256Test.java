package io.ledgerlift.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sha256Test {

  /** Of the three bytes {@code abc}: FIPS 180-4, example B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] LETTERS = "abc".getBytes(StandardCharsets.US_ASCII);

  @Test
  void digest_is_that_of_the_standard() {
    assertThat(Sha256.of(LETTERS)).hasToString(ABC);
    assertThat(Sha256.of(new byte[0]).hex()).startsWith("e3b0c44298fc1c14");
  }

  @Test
  void running_digest_takes_bytes_in_parts_and_starts_anew() {
    MessageDigest running = Sha256.algorithm();
    running.update(LETTERS, 0, 1);
    running.update(LETTERS, 1, 2);

    assertThat(Sha256.of(running)).isEqualTo(new Sha256(ABC));
    assertThat(Sha256.of(running)).isEqualTo(Sha256.of(new byte[0]));
  }

  @Test
  void upper_case_digits_mean_the_same() {
    assertThat(new Sha256(ABC.toUpperCase(Locale.ROOT))).isEqualTo(new Sha256(ABC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba7816bf",
        "ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
        " a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      })
  void what_is_no_digest_is_refused(String text) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new Sha256(text))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("invalid_digest"));
  }
}
