package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every object store does; how it lists and removes, and what fails, stands in the parts
 * above, and {@link PresignedUrlsContract} is about its URLs.
 */
public abstract class ObjectStoreContract extends FailingContentContract {

  private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;

  private static final ObjectKey KEY = new ObjectKey("raw/statement.pdf");

  @ParameterizedTest
  @ValueSource(ints = {1, 1024, FIVE_MEBIBYTES - 1, FIVE_MEBIBYTES, FIVE_MEBIBYTES + 1})
  void what_was_put_can_be_read(int size) {
    put(KEY, 1, size);

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(1, size));
    assertThat(describe(KEY).size()).isEqualTo(size);
  }

  @Test
  void a_hundred_megabytes_are_streamed() {
    long size = 100L * 1024 * 1024;

    put(KEY, 1, size);

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(1, size));
  }

  @Test
  void a_second_put_replaces_the_whole_object() {
    put(KEY, 1, 5_000);

    put(KEY, 2, 300);

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(2, 300));
    assertThat(describe(KEY).size()).isEqualTo(300);
  }

  @Test
  void the_mark_changes_with_the_bytes_and_only_then() {
    put(KEY, 1, 1024);
    String first = describe(KEY).pin().mark();
    String firstAgain = describe(KEY).pin().mark();
    put(KEY, 2, 1024);
    String second = describe(KEY).pin().mark();

    assertThat(firstAgain).isEqualTo(first);
    assertThat(second).isNotEqualTo(first);
    assertThat(listed("")).extracting(object -> object.pin().mark()).containsExactly(second);
  }

  @Test
  void a_checksum_that_the_store_tells_is_that_of_the_bytes() throws Exception {
    put(KEY, 1, FIVE_MEBIBYTES + 1);

    Checksum told = describe(KEY).pin().checksum();

    if (told != null) {
      try (InputStream content = store().open(KEY)) {
        MessageDigest digest = told.algorithm().start();
        digest.update(content.readAllBytes());
        assertThat(told).isEqualTo(Checksum.of(told.algorithm(), digest));
      }
    }
  }

  @Test
  void only_as_many_bytes_are_taken_as_were_told_and_the_stream_stays_open() throws Exception {
    List<String> closed = new ArrayList<>();
    InputStream content =
        new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}) {
          @Override
          public void close() {
            closed.add("closed");
          }
        };

    store().put(KEY, "application/octet-stream", content, 3);

    assertThat(closed).isEmpty();
    assertThat(store().open(KEY)).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void readers_may_leave_before_the_end() throws Exception {
    put(KEY, 1, LARGE);

    for (int reader = 0; reader < 100; reader++) {
      try (InputStream content = store().open(KEY)) {
        assertThat(content.readNBytes(1024)).hasSize(1024);
      }
    }

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(1, LARGE));
  }

  @Test
  void a_missing_object_is_told_from_a_failing_store() {
    put(KEY, 1, 10);

    for (String missing : List.of("raw", "raw/other", "a/b/c/d")) {
      ObjectKey key = new ObjectKey(missing);
      assertThat(store().describe(key)).isEmpty();
      assertThatThrownBy(() -> store().open(key)).isInstanceOf(NoSuchObject.class);
    }
    assertMissing(new ObjectKey("raw/statement.pdf/page"));
  }

  @Test
  void the_longest_key_can_be_asked_for() {
    assertMissing(new ObjectKey("k".repeat(1024)));
  }

  @Test
  void readers_among_writers_see_whole_objects() {
    int size = 200_000;
    put(KEY, 0, size);
    List<GeneratedBytes.Summary> whole =
        IntStream.range(0, 24).mapToObj(seed -> GeneratedBytes.summary(seed, size)).toList();

    List<GeneratedBytes.Summary> seen =
        IntStream.range(0, 48)
            .parallel()
            .mapToObj(turn -> putOrRead(turn, size))
            .flatMap(summary -> summary)
            .toList();

    assertThat(whole).containsAll(seen);
    assertThat(whole).contains(read(KEY));
  }

  /** Half of the turns write, half of them read. */
  private Stream<GeneratedBytes.Summary> putOrRead(int turn, int size) {
    if (turn % 2 == 0) {
      put(KEY, turn / 2, size);
      return Stream.empty();
    }
    return Stream.of(read(KEY));
  }
}
