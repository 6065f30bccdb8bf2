package io.ledgerlift.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever looks for a setting finds every one that the code reads, and no other. */
class VariablesAreDocumentedTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** Read by the launcher, not by the program. */
  private static final String LAUNCHER_ONLY = "LEDGERLIFT_JAVA_OPTS";

  @Test
  void example_file_names_every_variable_and_no_other() throws IOException {
    Set<String> named = found(ROOT.resolve(".env.example"), "(?m)^#?([A-Z][A-Z0-9_]+)=");

    assertThat(named).isEqualTo(variables());
  }

  @Test
  void operations_page_names_every_variable_and_no_other() throws IOException {
    Path page = ROOT.resolve("docs").resolve("operations.md");

    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("| `")) {
        Matcher name = Pattern.compile("`([A-Z][A-Z0-9_]+)`").matcher(line.split("\\|")[1]);
        while (name.find()) {
          named.add(name.group(1));
        }
      }
    }
    named.remove(LAUNCHER_ONLY);

    assertThat(named).isEqualTo(variables());
  }

  private static Set<String> found(Path file, String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> variables() {
    Set<String> names = new TreeSet<>();
    Arrays.stream(Variable.values()).map(Variable::name).forEach(names::add);
    return names;
  }
}
