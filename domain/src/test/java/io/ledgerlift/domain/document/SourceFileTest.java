package io.ledgerlift.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The small values that a document holds. */
class SourceFileTest {

  private static final Pin PIN = TestDocuments.PIN;

  @Test
  void original_has_at_least_one_byte() {
    ObjectKey key = new ObjectKey("raw/a");
    Filename name = new Filename("a.pdf");

    assertThat(new SourceFile(key, name, ContentType.PDF, 1, null, PIN).size()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceFile(key, name, ContentType.PDF, 0, null, PIN));
  }

  @Test
  void file_is_described_alike_whatever_its_bytes_are() {
    ObjectKey key = new ObjectKey("raw/a");
    Filename name = new Filename("a.pdf");
    Sha256 digest = TestDocuments.DIGEST;
    SourceFile file = new SourceFile(key, name, ContentType.PDF, 5, digest, PIN);

    assertThat(
            file.isDescribedAs(
                new SourceFile(key, name, ContentType.PDF, 5, digest, new Pin("other", null))))
        .isTrue();
    assertThat(
            List.of(
                new SourceFile(new ObjectKey("raw/b"), name, ContentType.PDF, 5, digest, PIN),
                new SourceFile(key, new Filename("b.pdf"), ContentType.PDF, 5, digest, PIN),
                new SourceFile(key, name, ContentType.DOCX, 5, digest, PIN),
                new SourceFile(key, name, ContentType.PDF, 6, digest, PIN),
                new SourceFile(key, name, ContentType.PDF, 5, null, PIN)))
        .noneMatch(file::isDescribedAs);
  }

  @Test
  void reading_has_an_attempt_and_pages() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reading(0, 1, TestDocuments.DIGEST, Map.of(), Map.of(), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reading(1, -1, TestDocuments.DIGEST, Map.of(), Map.of(), Map.of()));
  }

  @Test
  void content_type_is_known_by_its_media_type_to_the_letter() {
    assertThat(ContentType.of("application/pdf")).contains(ContentType.PDF);
    assertThat(ContentType.of(ContentType.DOCX.mediaType())).contains(ContentType.DOCX);
    assertThat(ContentType.of("application/pdf; charset=utf-8")).isEmpty();
    assertThat(ContentType.of("text/plain")).isEmpty();
  }

  @Test
  void pdf_is_told_by_its_mark_within_the_first_1024_bytes() {
    assertThat(ContentType.PDF.matches(bytes("%PDF-1.7\n"))).isTrue();
    assertThat(ContentType.PDF.matches(bytes(" ".repeat(1019) + "%PDF-"))).isTrue();
    assertThat(ContentType.PDF.matches(bytes(" ".repeat(1020) + "%PDF-"))).isFalse();
    assertThat(ContentType.PDF.matches(bytes("%PDX-1.7"))).isFalse();
    assertThat(ContentType.PDF.matches(new byte[0])).isFalse();
  }

  @Test
  void docx_starts_with_a_local_file_header() {
    assertThat(ContentType.DOCX.matches(new byte[] {'P', 'K', 3, 4, 0})).isTrue();
    assertThat(ContentType.DOCX.matches(new byte[] {'P', 'K', 5, 6})).isFalse();
    assertThat(ContentType.DOCX.matches(new byte[] {0, 'P', 'K', 3, 4})).isFalse();
    assertThat(ContentType.DOCX.matches(new byte[] {'P', 'K'})).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
