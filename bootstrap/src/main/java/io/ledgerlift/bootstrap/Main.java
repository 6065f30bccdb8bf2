package io.ledgerlift.bootstrap;

import io.ledgerlift.bootstrap.cli.LedgerLiftCommand;

/** Where the jar starts: arguments in, exit code out. */
public final class Main {

  private Main() {}

  /** Runs the command that {@code args} name, and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(LedgerLiftCommand.run(args));
  }
}
