package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.application.port.SignedTransfers.Download;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused.Reason;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the server side of a store's signed URLs answers, reason by reason. */
public abstract class SignedTransfersContract {

  private static final long SIZE = 70_000;
  private static final Duration VALIDITY = Duration.ofMinutes(15);
  private static final ObjectKey KEY = new ObjectKey("raw/7f-statement.pdf");
  private static final ObjectKey OTHER = new ObjectKey("raw/other.pdf");
  private static final String PDF = ContentType.PDF.mediaType();

  protected abstract ObjectStore store();

  protected abstract SignedTransfers transfers();

  /** Moves the clock of store and transfers on. */
  protected abstract void letPass(Duration time);

  @Test
  void a_signed_upload_is_kept() throws IOException {
    transfers().receive(signed(), new GeneratedBytes(1, SIZE));

    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, SIZE));
  }

  @Test
  void every_change_of_the_query_is_noticed() {
    Map<String, String> query = signed().query();

    for (String name : query.keySet()) {
      Map<String, String> without = new HashMap<>(query);
      without.remove(name);
      assertRefused(Reason.NOT_SIGNED, new UploadRequest(KEY, without, PDF, SIZE));
      Map<String, String> changed = new HashMap<>(query);
      changed.merge(name, "1", String::concat);
      assertRefused(Reason.NOT_SIGNED, new UploadRequest(KEY, changed, PDF, SIZE));
    }
    assertRefused(Reason.NOT_SIGNED, new UploadRequest(OTHER, query, PDF, SIZE));
    assertRefused(Reason.NOT_SIGNED, new UploadRequest(KEY, Map.of(), PDF, SIZE));
  }

  @Test
  void an_upload_is_valid_to_its_last_second() {
    UploadRequest request = signed();
    letPass(VALIDITY.minusSeconds(1));
    assertThatCode(() -> transfers().receive(request, new GeneratedBytes(1, SIZE)))
        .doesNotThrowAnyException();

    letPass(Duration.ofSeconds(1));
    assertRefusedOf(request, Reason.NOT_SIGNED);
  }

  @Test
  void a_url_serves_only_the_method_it_was_signed_for() throws IOException {
    Map<String, String> download = query(presignDownload());
    Map<String, String> upload = signed().query();

    assertRefused(Reason.NOT_SIGNED, new UploadRequest(KEY, download, PDF, SIZE));
    transfers().receive(signed(), new GeneratedBytes(1, SIZE));
    assertThatThrownBy(() -> transfers().send(KEY, upload))
        .isInstanceOfSatisfying(
            TransferRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_SIGNED));
  }

  @Test
  void what_is_declared_must_be_what_was_signed() {
    assertRefused(Reason.LENGTH_REQUIRED, declaring(PDF, null));
    assertRefused(Reason.WRONG_SIZE, declaring(PDF, SIZE - 1));
    assertRefused(Reason.WRONG_SIZE, declaring(PDF, SIZE + 1));
    assertRefused(Reason.WRONG_TYPE, declaring(null, SIZE));
    assertRefused(Reason.WRONG_TYPE, declaring("text/html", SIZE));
  }

  @Test
  void a_body_longer_than_declared_is_not_kept() {
    assertThatThrownBy(() -> transfers().receive(signed(), new GeneratedBytes(1, SIZE + 1)))
        .isInstanceOfSatisfying(
            TransferRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_SIZE));

    assertThat(store().describe(KEY)).isEmpty();
  }

  @Test
  void a_body_shorter_than_declared_is_not_kept() {
    assertThatThrownBy(() -> transfers().receive(signed(), new GeneratedBytes(1, SIZE - 1)))
        .isInstanceOf(IOException.class);

    assertThat(store().describe(KEY)).isEmpty();
  }

  @Test
  void a_sender_who_breaks_off_may_try_again() throws IOException {
    InputStream breaking =
        new SequenceInputStream(new GeneratedBytes(1, SIZE / 2), new BrokenStream());
    assertThatThrownBy(() -> transfers().receive(signed(), breaking))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("connection reset");
    assertThat(store().describe(KEY)).isEmpty();

    transfers().receive(signed(), new GeneratedBytes(1, SIZE));

    assertThat(store().describe(KEY)).isPresent();
  }

  @Test
  void an_object_that_is_there_stays() throws IOException {
    UploadRequest request = signed();
    transfers().receive(request, new GeneratedBytes(1, SIZE));

    assertRefusedOf(request, Reason.ALREADY_THERE);

    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, SIZE));
  }

  @Test
  void of_uploads_at_once_to_one_key_one_wins() {
    UploadRequest request = signed();

    List<Optional<Reason>> outcomes =
        IntStream.range(0, 16).parallel().mapToObj(seed -> outcome(request, seed)).toList();

    assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(1);
    assertThat(outcomes.stream().flatMap(Optional::stream)).containsOnly(Reason.ALREADY_THERE);
    long winner = outcomes.indexOf(Optional.<Reason>empty());
    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(winner, SIZE));
  }

  @Test
  void a_signed_download_is_sent_with_its_labels() {
    store().put(KEY, PDF, new GeneratedBytes(1, SIZE), SIZE);

    Download download = transfers().send(KEY, query(presignDownload()));

    assertThat(GeneratedBytes.summaryOf(download.content()))
        .isEqualTo(GeneratedBytes.summary(1, SIZE));
    assertThat(download.size()).isEqualTo(SIZE);
    assertThat(download.contentType()).isEqualTo(PDF);
    assertThat(download.disposition()).startsWith("attachment;").endsWith("''a%20b.pdf");
  }

  @Test
  void a_download_of_a_missing_object_is_not_found() {
    Map<String, String> query = query(presignDownload());

    assertThatThrownBy(() -> transfers().send(KEY, query))
        .isInstanceOfSatisfying(
            TransferRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
  }

  private UploadRequest signed() {
    return declaring(PDF, SIZE);
  }

  private UploadRequest declaring(@Nullable String contentType, @Nullable Long length) {
    UploadOrder order = new UploadOrder(KEY, ContentType.PDF, SIZE, VALIDITY);
    URI url = store().presignUpload(order).url();
    return new UploadRequest(KEY, query(url), contentType, length);
  }

  private URI presignDownload() {
    return store().presignDownload(KEY, new Filename("a b.pdf"), ContentType.PDF, VALIDITY);
  }

  /** The parameters of a URL, as a server hands them over. */
  static Map<String, String> query(URI url) {
    Map<String, String> query = new HashMap<>();
    Stream.ofNullable(url.getRawQuery())
        .flatMap(text -> Stream.of(text.split("&")))
        .map(part -> part.split("=", 2))
        .forEach(part -> query.put(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    return query;
  }

  private Optional<Reason> outcome(UploadRequest request, long seed) {
    try {
      transfers().receive(request, new GeneratedBytes(seed, SIZE));
      return Optional.empty();
    } catch (TransferRefused refused) {
      return Optional.of(refused.reason());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void assertRefused(Reason reason, UploadRequest request) {
    assertRefusedOf(request, reason);
    assertThat(store().describe(KEY)).isEmpty();
  }

  private void assertRefusedOf(UploadRequest request, Reason reason) {
    assertThat(outcome(request, 9)).contains(reason);
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }
  }
}
