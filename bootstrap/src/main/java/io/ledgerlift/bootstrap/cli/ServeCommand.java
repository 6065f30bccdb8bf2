package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.wiring.Wiring;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The service: API, workers and timers in one process. */
@Command(name = "serve", description = "Starts the API and the workers, until it is stopped.")
final class ServeCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(names = "--no-worker", description = "Only the API; workers run elsewhere.")
  private boolean withoutWorker;

  ServeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Wiring wiring = Wiring.asService(shell.settings())) {
      if (!withoutWorker) {
        wiring.startWorker();
      }
      URI address = wiring.startApi();
      shell.out().println("LedgerLift is ready at " + address + " (API to try: /docs)");
      Shutdown.await();
    }
    return 0;
  }
}
