package io.ledgerlift.adapter.storage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningSecretTest {

  @TempDir private Path home;

  @Test
  void secret_is_drawn_once_and_kept() throws IOException {
    Path file = home.resolve("store/secret.key");

    String first = SigningSecret.keptIn(file, new SecureRandom()).sign("text");
    String second = SigningSecret.keptIn(file, new SecureRandom()).sign("text");

    assertThat(second).isEqualTo(first).hasSize(64);
    assertThat(file).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void processes_that_start_at_once_share_one_secret() {
    Path file = home.resolve("secret.key");

    List<String> signatures =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(n -> SigningSecret.keptIn(file, new SecureRandom()).sign("text"))
            .distinct()
            .toList();

    assertThat(signatures).hasSize(1);
  }

  @Test
  void another_home_has_another_secret() {
    String one = SigningSecret.keptIn(home.resolve("1"), new SecureRandom()).sign("text");
    String other = SigningSecret.keptIn(home.resolve("2"), new SecureRandom()).sign("text");

    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void file_with_something_else_stops_the_start() throws IOException {
    Path file = Files.writeString(home.resolve("secret.key"), "short");

    assertThatThrownBy(() -> SigningSecret.keptIn(file, new SecureRandom()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("secret.key");
  }
}
