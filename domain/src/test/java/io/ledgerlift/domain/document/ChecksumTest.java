package io.ledgerlift.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.document.Checksum.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

  /** Published values: RFC 1321, appendix A.5, and FIPS 180-4's example of {@code abc}. */
  @ParameterizedTest
  @CsvSource({
    "MD5, md5:900150983cd24fb0d6963f7d28e17f72",
    "SHA256, sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  })
  void checksum_is_what_its_algorithm_makes_of_the_bytes(Algorithm algorithm, String text) {
    MessageDigest digest = algorithm.start();
    digest.update("abc".getBytes(StandardCharsets.US_ASCII));

    Checksum checksum = Checksum.of(algorithm, digest);

    assertThat(checksum).hasToString(text);
    assertThat(Checksum.parse(text)).isEqualTo(checksum);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "md5:", "md5:12", "crc:900150983cd24fb0d6963f7d28e17f72", "MD5:00"})
  void text_of_another_form_is_no_checksum(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checksum.parse(text));
  }

  @Test
  void pin_keeps_the_checksum_of_the_store() {
    Checksum known = Checksum.parse("md5:900150983cd24fb0d6963f7d28e17f72");
    Checksum made = Checksum.of(Algorithm.SHA256, Algorithm.SHA256.start());

    assertThat(new Pin("e", known).completed(made).checksum()).isEqualTo(known);
    assertThat(new Pin("e", null).completed(made)).isEqualTo(new Pin("e", made));
  }
}
