package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.bootstrap.settings.Environment;
import io.ledgerlift.bootstrap.settings.Logging;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.bootstrap.settings.SettingsReader;
import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Text;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What a command has around it.
 *
 * @param terminal whether a person watches
 */
record Shell(Environment environment, boolean terminal, PrintWriter out, PrintWriter err) {

  private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

  /** The settings; from now on the log is written as they say. */
  Settings settings() {
    Settings settings = SettingsReader.read(environment, terminal);
    Logging.configure(settings.logs());
    return settings;
  }

  /** The settings of a command that ends soon: its log tells only what went wrong. */
  Settings quietSettings() {
    Settings settings = SettingsReader.read(environment, terminal);
    Logging.configure(settings.logs().quietly());
    return settings;
  }

  /** Runs {@code deed} against the database and the store, beside a service that may be running. */
  <T> T with(Function<Wiring, T> deed) {
    try (Wiring wiring = Wiring.besideService(quietSettings())) {
      return deed.apply(wiring);
    }
  }

  /** Tells in one line what is wrong with a command line; whoever gave none sees what there is. */
  int refuse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    if (arguments.length == 0) {
      command.usage(err);
    } else {
      String name = command.getCommandSpec().qualifiedName();
      err.println("ledgerlift: %s (see %s --help)".formatted(oneLine(wrong.getMessage()), name));
    }
    return CommandLine.ExitCode.USAGE;
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "wrong usage" : message.replaceAll("\\s+", " ");
  }

  /** Somebody at this machine's command line does something now. */
  Occasion occasion() {
    String user = Text.plain(System.getProperty("user.name", "unknown"));
    return new Occasion(Actor.named(user), "cli-" + UUID.randomUUID(), null, Instant.now());
  }

  /** Tells a failure in one line, and answers the exit code for it. */
  int tell(Exception failure) {
    LOG.debug("the command failed", failure);
    String message = failure.getMessage();
    String code = failure instanceof Unreadable unreadable ? unreadable.code().code() + ": " : "";
    err.println("ledgerlift: " + code + (message == null ? failure.toString() : message));
    return failure instanceof InvalidValue
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
