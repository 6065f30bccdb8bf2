package io.ledgerlift.bootstrap.cli;

import io.ledgerlift.bootstrap.wiring.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Reads documents for services that run elsewhere on the same database and store. */
@Command(name = "worker", description = "Reads documents from the queue, without an API.")
final class WorkerCommand implements Callable<Integer> {

  private final Shell shell;

  WorkerCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Wiring wiring = Wiring.besideService(shell.settings())) {
      wiring.startWorker();
      shell.out().println("LedgerLift worker is ready.");
      Shutdown.await();
    }
    return 0;
  }
}
