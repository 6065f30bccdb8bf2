package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.Checksum.Algorithm;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store that is not as it should be does to the fetching of an original. */
class OriginalTest {

  @TempDir private Path folder;

  private final Document document = TestDocuments.aDocument().ofSize(5).processing();

  @Test
  void original_is_on_disk_with_its_digest() {
    byte[] bytes = {1, 2, 3, 4, 5};

    Original original = Original.fetch(new Careless(bytes), document, folder);

    assertThat(original.file()).hasBinaryContent(bytes);
    assertThat(original.digest()).isEqualTo(Sha256.of(bytes));
  }

  @Test
  void body_that_is_cut_short_may_be_whole_the_next_time() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> Original.fetch(new Careless(new byte[3]), document, folder))
        .withMessageContaining("3 bytes of 5");
  }

  @Test
  void body_that_is_too_long_is_not_trusted() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> Original.fetch(new Careless(new byte[6]), document, folder));
  }

  @Test
  void body_that_breaks_off_may_be_whole_the_next_time() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> Original.fetch(new Careless(broken), document, folder))
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void folder_that_cannot_be_written_to_is_told() {
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(
            () -> Original.fetch(new Careless(new byte[5]), document, folder.resolve("no")));
  }

  @Test
  void bytes_that_differ_from_those_read_before_are_noticed_though_their_pin_is_the_same() {
    Document again =
        TestDocuments.aDocument().ofSize(5).requestedAnew().start(TestDocuments.occasion()).after();

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> Original.fetch(new Careless(again, new byte[5]), again, folder))
        .satisfies(
            unreadable -> assertThat(unreadable.code()).isEqualTo(FailureCode.SOURCE_CHANGED));
  }

  @Test
  void without_a_checksum_the_mark_decides() {
    Document old =
        TestDocuments.aDocument().ofSize(5).pinnedBy(new Pin("another", null)).processing();

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> Original.fetch(new Careless(document, new byte[5]), old, folder))
        .satisfies(
            unreadable -> assertThat(unreadable.code()).isEqualTo(FailureCode.SOURCE_CHANGED));
  }

  @ParameterizedTest
  @EnumSource
  void bytes_that_rotted_under_their_mark_are_noticed(Algorithm algorithm) {
    byte[] rotten = {1, 2, 3, 4, 4};
    Document pinned = pinned(algorithm, 1, 2, 3, 4, 5);

    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> Original.fetch(new Careless(pinned, rotten, rotten), pinned, folder))
        .satisfies(
            unreadable -> assertThat(unreadable.code()).isEqualTo(FailureCode.SOURCE_CHANGED));
  }

  @ParameterizedTest
  @EnumSource
  void a_bit_that_flips_on_the_way_costs_a_second_way(Algorithm algorithm) {
    byte[] flipped = {1, 2, 3, 4, 4};
    byte[] whole = {1, 2, 3, 4, 5};
    Document pinned = pinned(algorithm, 1, 2, 3, 4, 5);

    Original original = Original.fetch(new Careless(pinned, flipped, whole), pinned, folder);

    assertThat(original.file()).hasBinaryContent(whole);
    assertThat(original.digest()).isEqualTo(Sha256.of(whole));
  }

  private static Document pinned(Algorithm algorithm, int... registered) {
    MessageDigest digest = algorithm.start();
    IntStream.of(registered).forEach(unit -> digest.update((byte) unit));
    Pin pin = new Pin("etag", Checksum.of(algorithm, digest));
    return TestDocuments.aDocument().ofSize(registered.length).pinnedBy(pin).processing();
  }

  /** Says of every object that it is the one that was registered, and sends these bytes in turn. */
  private final class Careless implements ObjectStore {

    private final Document owner;
    private final Iterator<InputStream> contents;

    Careless(byte[] bytes) {
      this(document, bytes);
    }

    Careless(Document owner, byte[]... contents) {
      this.owner = owner;
      this.contents = Stream.of(contents).<InputStream>map(ByteArrayInputStream::new).iterator();
    }

    Careless(InputStream content) {
      this.owner = document;
      this.contents = List.of(content).iterator();
    }

    @Override
    public InputStream open(ObjectKey key) {
      return contents.next();
    }

    @Override
    public Optional<StoredObject> describe(ObjectKey key) {
      return Optional.of(
          new StoredObject(key, owner.source().size(), owner.source().pin(), TestDocuments.NOON));
    }

    @Override
    public SignedUpload presignUpload(UploadOrder order) {
      throw new UnsupportedOperationException();
    }

    @Override
    public URI presignDownload(
        ObjectKey key, Filename filename, ContentType contentType, Duration validity) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void put(ObjectKey key, String mediaType, InputStream stream, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Collection<ObjectKey> keys) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void list(String prefix, Consumer<StoredObject> each) {
      throw new UnsupportedOperationException();
    }
  }
}
