package io.ledgerlift.adapter.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that every form in which people write the address means the same. */
final class DatabaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:s3cret@db.example:5433/ledger",
        "postgres://me:s3cret@db.example:5433/ledger",
        "postgresql+psycopg://me:s3cret@db.example:5433/ledger",
        "jdbc:postgresql://me:s3cret@db.example:5433/ledger",
        "jdbc:postgresql://db.example:5433/ledger?user=me&password=s3cret",
        " jdbc:postgresql://db.example:5433/ledger?password=s3cret&user=me "
      })
  void every_form_means_the_same(String text) {
    assertThat(DatabaseUrl.parse(text))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql://db.example:5433/ledger", "me", "s3cret"));
  }

  @Test
  void other_parameters_are_kept() {
    assertThat(DatabaseUrl.parse("postgresql://me@db/ledger?sslmode=require&connectTimeout=5"))
        .isEqualTo(
            new DatabaseUrl(
                "jdbc:postgresql://db/ledger?sslmode=require&connectTimeout=5", "me", null));
  }

  @Test
  void several_hosts_and_an_address_of_version_six_are_kept() {
    assertThat(DatabaseUrl.parse("postgresql://one:1,two:2/ledger").jdbc())
        .isEqualTo("jdbc:postgresql://one:1,two:2/ledger");
    assertThat(DatabaseUrl.parse("postgresql://me:p@[::1]:5432/ledger").jdbc())
        .isEqualTo("jdbc:postgresql://[::1]:5432/ledger");
  }

  @Test
  void escaped_and_bare_special_characters_of_a_password_are_understood() {
    assertThat(DatabaseUrl.parse("postgresql://me:p%40ss%2Fw+rd%3A@db/l").password())
        .isEqualTo("p@ss/w+rd:");
    assertThat(DatabaseUrl.parse("postgresql://me:p@ss:w@db/l").password()).isEqualTo("p@ss:w");
  }

  @Test
  void short_local_form_is_understood() {
    assertThat(DatabaseUrl.parse("jdbc:postgresql:ledger?user=me"))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql:ledger", "me", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://me:s3cret@db/l", "db:s3cret", "", "jdbc:h2:mem:s3cret"})
  void other_addresses_are_refused_without_repeating_them(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseUrl.parse(text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("s3cret"));
  }

  @Test
  void password_is_never_shown() {
    assertThat(DatabaseUrl.parse("postgresql://me:s3cret@db/l").toString())
        .contains("me")
        .doesNotContain("s3cret");
  }
}
