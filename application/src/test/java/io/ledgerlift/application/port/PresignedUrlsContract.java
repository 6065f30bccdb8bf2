package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the signed URLs of every object store allow, and what they do not; which uploads are taken
 * stands in the part above.
 */
public abstract class PresignedUrlsContract extends PresignedUploadsContract {

  private static final int SIZE = 4_096;
  private static final Duration VALIDITY = Duration.ofSeconds(2);
  private static final ObjectKey KEY = new ObjectKey("raw/7f-statement.pdf");
  private static final ObjectKey OTHER = new ObjectKey("raw/7f-statement.pdx");
  private static final String PDF = ContentType.PDF.mediaType();
  private static final Pattern SIGNATURE = Pattern.compile("(?i)signature=([^&]+)");

  @Test
  void the_upload_that_was_signed_is_taken() {
    SignedUpload upload = store().presignUpload(order());

    int status = upload(upload, PDF, SIZE, new GeneratedBytes(1, SIZE));

    assertThat(status).isEqualTo(200);
    assertThat(upload.method()).isEqualTo("PUT");
    assertThat(GeneratedBytes.summaryOf(store().open(KEY)))
        .isEqualTo(GeneratedBytes.summary(1, SIZE));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 1_000_000})
  void another_size_is_refused(int more) {
    SignedUpload upload = store().presignUpload(order());

    int status = upload(upload, PDF, SIZE + more, new GeneratedBytes(1, SIZE + more));

    assertRefused(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/pdf; charset=utf-8", "application/pdfx"})
  void another_type_is_refused(String contentType) {
    SignedUpload upload = store().presignUpload(order());

    int status = upload(upload, contentType, SIZE, new GeneratedBytes(1, SIZE));

    assertRefused(status);
  }

  @Test
  void an_upload_after_its_time_is_refused() {
    SignedUpload upload = store().presignUpload(order());
    letPass(VALIDITY.plusSeconds(1));

    int status = upload(upload, PDF, SIZE, new GeneratedBytes(1, SIZE));

    assertRefused(status);
  }

  @Test
  void an_upload_to_another_key_is_refused() {
    SignedUpload upload =
        withUrl(store().presignUpload(order()), url -> url.replace(KEY.value(), OTHER.value()));

    int status = upload(upload, PDF, SIZE, new GeneratedBytes(1, SIZE));

    assertRefused(status);
    assertThat(store().describe(OTHER)).isEmpty();
  }

  @Test
  void an_upload_with_a_changed_signature_is_refused() {
    SignedUpload upload =
        withUrl(store().presignUpload(order()), PresignedUrlsContract::withOtherSignature);

    int status = upload(upload, PDF, SIZE, new GeneratedBytes(1, SIZE));

    assertRefused(status);
  }

  @Test
  void an_upload_without_a_signature_is_refused() {
    SignedUpload upload =
        withUrl(store().presignUpload(order()), url -> url.substring(0, url.indexOf('?')));

    int status = upload(upload, PDF, SIZE, new GeneratedBytes(1, SIZE));

    assertRefused(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.pdf",
        "Abschluss \u00fcber 2026 \u2013 \u20ac.pdf",
        "\u8ca1\u52d9\u8af8\u8868 \ud83d\udcc8.pdf",
        "it's \"quoted\"; filename=evil.html.pdf",
        "100%41 + & = ? #.pdf"
      })
  void a_download_comes_under_its_name(String name) {
    store().put(KEY, PDF, new GeneratedBytes(1, SIZE), SIZE);

    Fetched fetched = download(presignDownload(name));

    assertThat(fetched.status()).isEqualTo(200);
    assertThat(fetched.content()).isEqualTo(GeneratedBytes.summary(1, SIZE));
    assertThat(fetched.contentType()).isEqualTo(PDF);
    assertThat(fetched.disposition()).startsWith("attachment;").matches("[\\x20-\\x7e]+");
    assertThat(extendedName(fetched.disposition())).isEqualTo(name);
  }

  @Test
  void a_download_of_another_key_is_refused() {
    store().put(KEY, PDF, new GeneratedBytes(1, SIZE), SIZE);
    store().put(OTHER, PDF, new GeneratedBytes(2, SIZE), SIZE);
    String url = presignDownload("a.pdf").toString();

    Fetched fetched = download(URI.create(url.replace(KEY.value(), OTHER.value())));

    assertThat(fetched.status()).isBetween(400, 499);
  }

  @Test
  void a_download_with_a_changed_signature_is_refused() {
    store().put(KEY, PDF, new GeneratedBytes(1, SIZE), SIZE);
    String url = presignDownload("a.pdf").toString();

    Fetched fetched = download(URI.create(withOtherSignature(url)));

    assertThat(fetched.status()).isBetween(400, 499);
  }

  @Test
  void a_download_after_its_time_is_refused() {
    store().put(KEY, PDF, new GeneratedBytes(1, SIZE), SIZE);
    URI url = presignDownload("a.pdf");
    letPass(VALIDITY.plusSeconds(1));

    assertThat(download(url).status()).isBetween(400, 499);
  }

  @Test
  void a_download_of_a_missing_object_is_not_found() {
    assertThat(download(presignDownload("a.pdf")).status()).isEqualTo(404);
  }

  private URI presignDownload(String name) {
    return store().presignDownload(KEY, new Filename(name), ContentType.PDF, VALIDITY);
  }

  private static UploadOrder order() {
    return new UploadOrder(KEY, ContentType.PDF, SIZE, VALIDITY);
  }

  private void assertRefused(int status) {
    assertThat(status).isBetween(400, 499);
    assertThat(store().describe(KEY)).isEmpty();
  }

  /** What a URL is changed to. */
  private interface Change {
    String of(String url);
  }

  private static SignedUpload withUrl(SignedUpload upload, Change change) {
    URI url = URI.create(change.of(upload.url().toString()));
    return new SignedUpload(url, upload.method(), upload.headers(), upload.expiresAt());
  }

  /** The same URL with one character of its signature changed, the last one. */
  private static String withOtherSignature(String url) {
    Matcher matcher = SIGNATURE.matcher(url);
    assertThat(matcher.find()).isTrue();
    char other = url.charAt(matcher.end(1) - 1) == '0' ? '1' : '0';
    return url.substring(0, matcher.end(1) - 1) + other + url.substring(matcher.end(1));
  }

  private static String extendedName(String disposition) {
    String start = "filename*=UTF-8''";
    String escaped = disposition.substring(disposition.lastIndexOf(start) + start.length());
    return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
