package io.ledgerlift.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a package is told what lives in it, and that nothing in it is null unsaid. */
class EveryPackageHasItsWordsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** A Javadoc comment that begins with a capital letter and holds at least one full stop. */
  private static final Pattern SENTENCE = Pattern.compile("/\\*\\*[\\s*]+[A-Z][^/]*?\\.\\s");

  static List<Path> packages() throws IOException {
    TreeSet<Path> packages = new TreeSet<>();
    for (Path sources : sources()) {
      try (Stream<Path> tree = Files.walk(sources)) {
        tree.filter(file -> file.toString().endsWith(".java"))
            .map(file -> ROOT.relativize(file.getParent()))
            .forEach(packages::add);
      }
    }
    return List.copyOf(packages);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .filter(module -> Files.exists(module.resolve("pom.xml")))
          .map(module -> module.resolve(Path.of("src", "main", "java")))
          .filter(Files::isDirectory)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void package_says_what_lives_in_it(Path folder) throws IOException {
    Path words = ROOT.resolve(folder).resolve("package-info.java");

    assertThat(words).exists();
    assertThat(Files.readString(words)).containsPattern(SENTENCE).contains("@NullMarked\npackage ");
  }
}
