package io.ledgerlift.bootstrap;

import io.ledgerlift.bootstrap.cli.LedgerLiftCommand;
import io.ledgerlift.bootstrap.settings.Environment;
import java.nio.file.Path;

/** Where the jar starts: arguments in, exit code out. */
public final class Main {

  private Main() {}

  /** Runs the command that {@code args} name, and ends the process with its exit code. */
  public static void main(String[] args) {
    boolean terminal = System.console() != null;
    Environment environment = Environment.of(System.getenv(), Path.of(""));
    System.exit(LedgerLiftCommand.run(args, environment, terminal));
  }
}
