package io.ledgerlift.bootstrap.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * A Compose file as far as its own words go: anchors and merge keys resolved, variables filled in
 * (Compose Specification, "Interpolation" and "Fragments"). A file over another one is not merged.
 */
record ComposeFile(JsonNode tree) {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** {@code ${NAME}}, with a default behind {@code :-} or a message behind {@code :?}. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([-?])([^}]*))?}");

  /** The file in the root of the repository; variables that must be given are taken from there. */
  static ComposeFile read(String name, Map<String, String> given) throws IOException {
    String text = VARIABLE.matcher(text(name)).replaceAll(found -> value(found, given));
    return new ComposeFile(new ObjectMapper().valueToTree(new Yaml().load(plain(text))));
  }

  static Path file(String name) {
    return ROOT.resolve(name);
  }

  /** The variables that the file asks for. */
  static List<String> variables(String name) throws IOException {
    return VARIABLE.matcher(text(name)).results().map(found -> found.group(1)).distinct().toList();
  }

  /** The variables without which the file cannot be used. */
  static List<String> required(String name) throws IOException {
    return VARIABLE
        .matcher(text(name))
        .results()
        .filter(found -> "?".equals(found.group(2)))
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  /** Without Compose's own tags: a file over another one is looked at alone. */
  private static String plain(String yaml) {
    return yaml.replaceAll("!(reset|override)", "");
  }

  private static String text(String name) throws IOException {
    return Files.readString(file(name)).replaceAll("(?m)^\\s*#.*$", "");
  }

  private static String value(MatchResult found, Map<String, String> given) {
    String value = given.getOrDefault(found.group(1), "");
    if (value.isEmpty() && "?".equals(found.group(2))) {
      throw new IllegalArgumentException(found.group(1) + " is missing: " + found.group(3));
    }
    boolean falls = value.isEmpty() && "-".equals(found.group(2));
    return Matcher.quoteReplacement(falls ? found.group(3) : value);
  }

  List<String> services() {
    List<String> names = new ArrayList<>();
    tree.path("services").fieldNames().forEachRemaining(names::add);
    return names;
  }

  JsonNode service(String name) {
    return tree.path("services").path(name);
  }

  Map<String, String> environment(String service) {
    Map<String, String> environment = new TreeMap<>();
    service(service)
        .path("environment")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText("")));
    return environment;
  }
}
