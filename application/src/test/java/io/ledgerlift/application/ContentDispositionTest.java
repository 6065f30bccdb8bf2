package io.ledgerlift.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentDispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.pdf | attachment; filename=\"a.pdf\"; filename*=UTF-8''a.pdf",
        "a b.pdf | attachment; filename=\"a b.pdf\"; filename*=UTF-8''a%20b.pdf",
        "\u20ac 1.pdf | attachment; filename=\"_ 1.pdf\"; filename*=UTF-8''%E2%82%AC%201.pdf",
        "\"x\".pdf | attachment; filename=\"_x_.pdf\"; filename*=UTF-8''%22x%22.pdf",
        "50%.pdf | attachment; filename=\"50_.pdf\"; filename*=UTF-8''50%25.pdf",
        "o'k*.pdf | attachment; filename=\"o'k*.pdf\"; filename*=UTF-8''o%27k%2A.pdf",
        "\u202efdp.exe | attachment; filename=\"_fdp.exe\"; filename*=UTF-8''%E2%80%AEfdp.exe"
      })
  void name_stands_in_ascii_and_as_it_is(String name, String header) {
    assertThat(ContentDisposition.attachment(name)).isEqualTo(header);
  }
}
