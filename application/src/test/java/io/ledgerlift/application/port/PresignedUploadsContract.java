package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which uploads to signed URLs are taken, and once; the first part of {@link
 * PresignedUrlsContract}.
 */
@ExtendWith(ExercisedStores.class)
public abstract class PresignedUploadsContract {

  private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;
  private static final int HUNDRED_MEBIBYTES = 100 * 1024 * 1024;
  private static final Duration ENOUGH = Duration.ofMinutes(5);
  private static final ObjectKey KEY = new ObjectKey("raw/7f-statement.pdf");

  /** The store under test; empty when the test begins. */
  protected abstract ObjectStore store();

  /**
   * Sends an upload as a client would, with the headers of {@code upload} save these two.
   *
   * @return the HTTP status
   */
  protected abstract int upload(
      SignedUpload upload, String contentType, long length, InputStream content);

  /** Fetches as a client would. */
  protected abstract Fetched download(URI url);

  /** Returns when this time has passed for the store; waits where its clock cannot be set. */
  protected abstract void letPass(Duration time);

  /** An answer to a download; the last three are empty when the status is no 200. */
  public record Fetched(
      int status, GeneratedBytes.Summary content, String contentType, String disposition) {}

  @ParameterizedTest
  @ValueSource(
      ints = {1, 1024, FIVE_MEBIBYTES - 1, FIVE_MEBIBYTES, FIVE_MEBIBYTES + 1, HUNDRED_MEBIBYTES})
  void an_upload_of_any_size_is_taken(int size) {
    SignedUpload upload = presign(KEY, size);

    assertThat(send(upload, 1, size)).isEqualTo(200);

    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, size));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "raw/-", "raw/_..-", "0/1/2/3/4/5/6/7", "A.B..C", "raw/a-b_c.d-E"})
  void any_key_can_be_signed_for(String text) {
    ObjectKey key = new ObjectKey(text);
    SignedUpload upload = presign(key, 100);

    int status = send(upload, 1, 100);
    Fetched fetched =
        download(store().presignDownload(key, new Filename("a.pdf"), ContentType.PDF, ENOUGH));

    assertThat(status).isEqualTo(200);
    assertThat(fetched.content()).isEqualTo(GeneratedBytes.summary(1, 100));
  }

  @Test
  void an_upload_repeated_after_a_lost_answer_is_told_that_it_is_there() {
    SignedUpload upload = presign(KEY, 4_096);
    send(upload, 1, 4_096);

    int status = send(upload, 2, 4_096);

    assertThat(status).isEqualTo(412);
    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, 4_096));
  }

  @Test
  void an_upload_to_a_key_that_was_put_otherwise_is_refused() {
    SignedUpload upload = presign(KEY, 4_096);
    store().put(KEY, "application/pdf", new GeneratedBytes(1, 10), 10);

    int status = send(upload, 2, 4_096);

    assertThat(status).isEqualTo(412);
    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, 10));
  }

  @Test
  void of_uploads_at_once_to_one_key_one_is_kept() {
    int size = 200_000;
    SignedUpload upload = presign(KEY, size);

    List<Integer> statuses =
        IntStream.range(0, 8).parallel().map(seed -> send(upload, seed, size)).boxed().toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).allMatch(status -> status == 200 || status == 409 || status == 412);
    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(statuses.indexOf(200), size));
  }

  private SignedUpload presign(ObjectKey key, long size) {
    return store().presignUpload(new UploadOrder(key, ContentType.PDF, size, ENOUGH));
  }

  private int send(SignedUpload upload, long seed, long size) {
    return upload(upload, ContentType.PDF.mediaType(), size, new GeneratedBytes(seed, size));
  }
}
