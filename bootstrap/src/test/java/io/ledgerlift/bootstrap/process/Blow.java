package io.ledgerlift.bootstrap.process;

/** What can happen to a service from outside. */
enum Blow {
  /** kill -9, and another one is started. */
  API_KILLED,
  /** kill -9, and another one is started. */
  WORKER_KILLED,
  /** SIGSTOP until its leases have run out, SIGCONT when others have gone on. */
  WORKER_FROZEN,
  /** SIGTERM while it works, and another one is started. */
  WORKER_TOLD_TO_STOP,
  /** kill -9 of the server and all its sessions. */
  POSTGRES_KILLED,
  /** The wire to the server breaks, and is mended when somebody has noticed. */
  WIRE_CUT
}
