package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.settings.Environment;
import io.ledgerlift.bootstrap.settings.Logging;
import io.ledgerlift.bootstrap.settings.Settings.Logs;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole. */
@Command(
    name = "ledgerlift",
    description = "Turns financial documents into structured, auditable data.",
    versionProvider = VersionCommand.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      WorkerCommand.class,
      MigrateCommand.class,
      ProcessDocumentCommand.class,
      ProcessFileCommand.class,
      ListDocumentsCommand.class,
      EventsCommand.class,
      ExportCommand.class,
      PurgeCommand.class,
      VerifyAuditCommand.class,
      VersionCommand.class
    })
public final class LedgerLiftCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  /**
   * Runs a command line.
   *
   * @return 0 done, 1 the deed failed, 2 wrong usage
   */
  public static int run(String[] args) {
    boolean terminal = System.console() != null;
    Logging.configure(new Logs(Logs.Format.TEXT, "WARN")); // until the settings are known
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      Environment environment = Environment.of(System.getenv(), Path.of(""));
      return commandLine(new Shell(environment, terminal, out, err)).execute(args);
    } catch (UncheckedIOException unreadable) {
      err.println("ledgerlift: " + unreadable.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  static CommandLine commandLine(Shell shell) {
    return new CommandLine(new LedgerLiftCommand(), factory(shell))
        .setOut(shell.out())
        .setErr(shell.err())
        .setCaseInsensitiveEnumValuesAllowed(true) // states are shown in lower case everywhere
        .setParameterExceptionHandler(shell::refuse)
        .setExecutionExceptionHandler((failure, command, parsed) -> shell.tell(failure));
  }

  private static IFactory factory(Shell shell) {
    IFactory plain = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        try {
          return type.getDeclaredConstructor(Shell.class).newInstance(shell);
        } catch (NoSuchMethodException withoutShell) {
          return plain.create(type);
        }
      }
    };
  }
}
