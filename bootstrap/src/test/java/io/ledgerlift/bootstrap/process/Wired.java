package io.ledgerlift.bootstrap.process;

import io.ledgerlift.bootstrap.wire.PostgresWire;
import java.nio.file.Path;

/** A home whose processes reach their shared database over a wire, and those that reach it past. */
record Wired(PostgresWire wire, TestDatabase database, Home home, Home past)
    implements AutoCloseable {

  static Wired in(Path folder, Postgres postgres) {
    TestDatabase database = postgres.database();
    PostgresWire wire = PostgresWire.to(postgres.port());
    Home past = Home.in(folder).on(database);
    Home home = past.neighbour().with("DATABASE_URL", database.url(wire.port()));
    return new Wired(wire, database, home, past);
  }

  Api api() {
    return home.api();
  }

  /** An API over the wire. */
  ServiceProcess serveApi() {
    return home.launch("serve", "--no-worker").awaitAnswer();
  }

  @Override
  public void close() {
    home.close();
    wire.close();
  }
}
