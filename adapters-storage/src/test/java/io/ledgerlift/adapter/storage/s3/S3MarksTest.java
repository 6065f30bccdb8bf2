package io.ledgerlift.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.Pin;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Which answers of S3 are proof of bytes, and which only look like it. */
final class S3MarksTest {

  private static final String MD5 = "0123456789abcdef0123456789abcdef";
  private static final Checksum PROOF = new Checksum(Checksum.Algorithm.MD5, MD5);

  @Test
  void etag_of_one_piece_is_its_md5() {
    assertThat(of(head())).isEqualTo(new Pin(MD5, PROOF));
    assertThat(of(head().serverSideEncryption(ServerSideEncryption.AES256)))
        .isEqualTo(new Pin(MD5, PROOF));
  }

  @Test
  void etag_of_several_parts_proves_nothing() {
    assertThat(of(head().eTag("\"" + MD5 + "-3\""))).isEqualTo(new Pin(MD5 + "-3", null));
  }

  @Test
  void etag_under_a_key_proves_nothing_though_it_looks_like_it() {
    assertThat(of(head().serverSideEncryption(ServerSideEncryption.AWS_KMS)))
        .isEqualTo(new Pin(MD5, null));
    assertThat(of(head().serverSideEncryption("something-new"))).isEqualTo(new Pin(MD5, null));
    assertThat(of(head().sseCustomerAlgorithm("AES256"))).isEqualTo(new Pin(MD5, null));
  }

  @Test
  void version_is_the_mark_where_there_is_one() {
    assertThat(of(head().versionId("v7"))).isEqualTo(new Pin("v7", PROOF));
    assertThat(of(head().versionId("null"))).isEqualTo(new Pin(MD5, PROOF));
  }

  private static HeadObjectResponse.Builder head() {
    return HeadObjectResponse.builder().eTag("\"" + MD5 + "\"");
  }

  private static Pin of(HeadObjectResponse.Builder head) {
    return S3Marks.of(head.build());
  }
}
