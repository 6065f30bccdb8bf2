package io.ledgerlift.application.broken;

import picocli.CommandLine;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class KnowsPicocli {

  public String name(CommandLine commandLine) {
    return commandLine.getCommandName();
  }
}
