package io.ledgerlift.domain.artifact;

/** The program that found an artifact, so that a reading can be repeated and compared. */
public record Engine(String name, String version) {

  public Engine {
    if (name.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("an engine has a name and a version");
    }
  }

  /** As written beside an artifact: {@code name/version}. */
  @Override
  public String toString() {
    return name + "/" + version;
  }

  /** The engine that {@link #toString} wrote. */
  public static Engine parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("no engine: " + text);
    }
    return new Engine(text.substring(0, slash), text.substring(slash + 1));
  }
}
