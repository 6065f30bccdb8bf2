package io.ledgerlift.adapter.storage.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.storage.signing.Bucket.Address;
import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is signed, read off the URL; that stores check it is shown by their contracts. */
final class S3UrlSignerTest {

  private static final ObjectKey KEY = new ObjectKey("raw/a.pdf");
  private static final URI INSIDE = URI.create("http://store:9000");
  private static final URI OUTSIDE = URI.create("https://files.example.org");

  @Test
  void upload_is_signed_for_its_length_type_and_absence_and_says_so() {
    SignedUpload upload = upload(bucket(new Address("us-east-1", INSIDE, null), null));

    assertThat(upload.url().getQuery())
        .contains("X-Amz-SignedHeaders=content-length;content-type;host;if-none-match&")
        .contains("X-Amz-Expires=900");
    assertThat(upload.headers()).hasSize(3);
    assertThat(upload.headers().get("Content-Length")).isEqualTo("4096");
    assertThat(upload.headers().get("Content-Type")).isEqualTo("application/pdf");
    assertThat(upload.headers().get("If-None-Match")).isEqualTo("*");
  }

  @Test
  void upload_under_a_key_of_the_store_is_signed_for_it() {
    SignedUpload upload = upload(bucket(new Address("eu-central-1", null, null), "alias/ledger"));

    assertThat(upload.url().getQuery())
        .contains("x-amz-server-side-encryption;x-amz-server-side-encryption-aws-kms-key-id");
    assertThat(upload.headers().get("x-amz-server-side-encryption")).isEqualTo("aws:kms");
    assertThat(upload.headers().get("x-amz-server-side-encryption-aws-kms-key-id"))
        .isEqualTo("alias/ledger");
    assertThat(BrowserRule.of(bucket(new Address("eu-central-1", null, null), "k")).headers())
        .containsAll(
            upload.headers().keySet().stream()
                .map(String::toLowerCase)
                .filter(name -> !name.equals("content-length"))
                .toList());
  }

  @Test
  void urls_name_the_address_by_which_clients_reach_the_store() {
    assertThat(upload(bucket(new Address("us-east-1", INSIDE, null), null)).url().toString())
        .startsWith("http://store:9000/ledger-lift/raw/a.pdf?");
    assertThat(upload(bucket(new Address("us-east-1", INSIDE, OUTSIDE), null)).url().toString())
        .startsWith("https://files.example.org/ledger-lift/raw/a.pdf?");
    assertThat(upload(bucket(new Address("eu-central-1", null, null), null)).url().toString())
        .startsWith("https://ledger-lift.s3.eu-central-1.amazonaws.com/raw/a.pdf?");
  }

  @Test
  void download_is_signed_with_its_labels() {
    try (S3UrlSigner signer = signer(bucket(new Address("us-east-1", INSIDE, OUTSIDE), null))) {
      S3UrlSigner.Label label = new S3UrlSigner.Label(new Filename("a b.pdf"), ContentType.PDF);

      URI url = signer.download(KEY, label, Duration.ofMinutes(15));

      assertThat(url.getHost()).isEqualTo("files.example.org");
      assertThat(url.getQuery())
          .contains("response-content-disposition=attachment; filename=\"a b.pdf\"")
          .contains("response-content-type=application/pdf")
          .contains("X-Amz-SignedHeaders=host");
    }
  }

  @Test
  void rule_for_browsers_is_told_as_it_can_be_set() {
    BrowserRule rule = new BrowserRule(List.of("https://a.example"), List.of("content-type"));

    assertThat(rule.asJson())
        .isEqualTo(
            "{\"CORSRules\":[{\"ID\":\"ledgerlift-signed-urls\","
                + "\"AllowedOrigins\":[\"https://a.example\"],"
                + "\"AllowedMethods\":[\"PUT\",\"GET\",\"HEAD\"],"
                + "\"AllowedHeaders\":[\"content-type\"],"
                + "\"ExposeHeaders\":[\"ETag\"],\"MaxAgeSeconds\":3600}]}");
  }

  private static SignedUpload upload(Bucket bucket) {
    try (S3UrlSigner signer = signer(bucket)) {
      return signer.upload(new UploadOrder(KEY, ContentType.PDF, 4096, Duration.ofMinutes(15)));
    }
  }

  private static S3UrlSigner signer(Bucket bucket) {
    return new S3UrlSigner(bucket);
  }

  private static Bucket bucket(Address address, @Nullable String kmsKey) {
    AccessKey key = new AccessKey("id", "secret");
    return new Bucket("ledger-lift", address, key, kmsKey, List.of("http://localhost:3000"));
  }
}
