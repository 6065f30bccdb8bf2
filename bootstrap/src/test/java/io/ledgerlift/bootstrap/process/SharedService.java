package io.ledgerlift.bootstrap.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running service for all tests that use it and do not mind each other; it stops after the last
 * test of all. A test asks for its {@link Home}.
 */
final class SharedService implements ParameterResolver {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(SharedService.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Home.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .home;
  }

  /** Closed by JUnit with its store. */
  private record Running(Path folder, Home home) implements AutoCloseable {

    static Running start() {
      try {
        Path folder = Files.createTempDirectory("ledgerlift-shared");
        Home home = Home.in(folder);
        home.serve();
        return new Running(folder, home);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    @Override
    public void close() throws IOException {
      home.close();
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
