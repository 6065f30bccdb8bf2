package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.wiring.Wiring;
import io.ledgerlift.domain.InvalidValue;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the database's tables up to date, or shows how, or takes steps back. */
@Command(name = "migrate", description = "Brings the database's tables up to date.")
final class MigrateCommand implements Callable<Integer> {

  private final Shell shell;

  @ArgGroup private Instead instead = new Instead();

  /** What to do instead of migrating. */
  static final class Instead {

    @Option(names = "--sql", description = "Print the pending SQL; change nothing.")
    private boolean sql;

    @Option(
        names = "--rollback-count",
        paramLabel = "<n>",
        description = "Undo the last n changes.")
    private @Nullable Integer rollbackCount;
  }

  MigrateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Integer back = instead.rollbackCount;
    if (back != null && back < 1) {
      throw new InvalidValue("out_of_range", "--rollback-count takes a number from 1 on.");
    }
    Wiring.migrations(
        shell.quietSettings(),
        migrations -> {
          if (instead.sql) {
            migrations.pendingSql(shell.out());
          } else if (back != null) {
            migrations
                .rollback(back)
                .forEach(change -> shell.out().println("taken back: " + change));
          } else {
            migrations.migrate();
            shell.out().println("The tables are up to date.");
          }
        });
    return 0;
  }
}
