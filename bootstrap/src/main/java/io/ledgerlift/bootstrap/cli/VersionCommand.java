package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.wiring.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Tells which LedgerLift this is, and on which Java it runs. */
@Command(name = "version", description = "Prints the version of LedgerLift and of Java.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {

  private final Shell shell;

  VersionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    shell.out().println(getVersion()[0]);
    return 0;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "LedgerLift " + Version.NUMBER + " (Java " + Runtime.version().feature() + ")"
    };
  }
}
