package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of objects whose content does not arrive whole; the second part of {@link
 * ObjectStoreContract}.
 */
public abstract class FailingContentContract extends ObjectListingContract {

  /** Sent in several parts where a store takes parts. */
  static final int LARGE = 20 * 1024 * 1024;

  private static final ObjectKey KEY = new ObjectKey("raw/statement.pdf");

  @Test
  void content_that_ends_early_leaves_no_object() {
    assertThatThrownBy(
            () -> store().put(KEY, "application/pdf", new GeneratedBytes(1, 99_999), 100_000))
        .isInstanceOf(RuntimeException.class);

    assertThat(store().describe(KEY)).isEmpty();
    assertThat(listed("")).isEmpty();
  }

  @Test
  void content_that_ends_early_leaves_the_object_that_was_there() {
    put(KEY, 1, 10);

    assertThatThrownBy(() -> store().put(KEY, "application/pdf", new GeneratedBytes(2, 9), 10))
        .isInstanceOf(RuntimeException.class);

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(1, 10));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, LARGE})
  void content_that_fails_on_its_way_is_not_the_fault_of_the_store(int size) {
    put(KEY, 1, 10);
    InputStream failing =
        new SequenceInputStream(new GeneratedBytes(2, size - 5), new BrokenContent());

    assertThatThrownBy(() -> store().put(KEY, "application/pdf", failing, size))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(Unavailable.class)
        .hasRootCauseMessage("connection reset");

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(1, 10));
    assertThat(listed("")).hasSize(1);
  }

  @Test
  void large_content_that_ends_early_leaves_no_object() {
    assertThatThrownBy(
            () -> store().put(KEY, "application/pdf", new GeneratedBytes(1, LARGE - 1), LARGE))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(Unavailable.class);

    assertThat(store().describe(KEY)).isEmpty();
    assertThat(listed("")).isEmpty();
  }

  private static final class BrokenContent extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }
}
