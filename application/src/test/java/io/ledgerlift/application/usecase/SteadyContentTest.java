package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SteadyContentTest {

  private static final int KILOBYTE = 1024;

  private long now;

  /** A store that needs {@code pause} for every kilobyte. */
  private InputStream content(int kilobytes, Duration pause) {
    InputStream store =
        new ByteArrayInputStream(new byte[kilobytes * KILOBYTE]) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            now += pause.toNanos();
            return super.read(buffer, offset, Math.min(length, KILOBYTE));
          }
        };
    return new SteadyContent(store, () -> now);
  }

  @Test
  void slow_store_is_heard_out() throws IOException {
    assertThat(content(10_000, Duration.ofMillis(40)).readAllBytes()).hasSize(10_000 * KILOBYTE);
    assertThat(content(20, Duration.ofSeconds(1)).readAllBytes()).hasSize(20 * KILOBYTE);
  }

  @Test
  void store_that_trickles_is_given_up() {
    long before = now;

    assertThatThrownBy(() -> content(10_000, Duration.ofSeconds(1)).readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bytes in");

    assertThat(Duration.ofNanos(now - before)).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void time_of_whoever_reads_does_not_count() throws IOException {
    try (InputStream content = content(3, Duration.ofMillis(1))) {
      content.read();
      now += Duration.ofHours(1).toNanos();

      assertThat(content.readAllBytes()).hasSize(3 * KILOBYTE - 1);
    }
  }
}
