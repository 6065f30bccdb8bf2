package io.ledgerlift.bootstrap.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Looks like the PostgreSQL behind it. Each statement that passes is a crash point: the wire stops
 * there, the test kills the process that asked, and the statement never arrives, or its answer is
 * never heard. The product needs no code for it, and no point can be forgotten.
 */
public final class PostgresWire implements AutoCloseable {

  private final int server;
  private final ServerSocket door;
  private final Statements statements = new Statements();
  private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private PostgresWire(int server, ServerSocket door) {
    this.server = server;
    this.door = door;
    start("wire-door", this::accept);
  }

  /** A wire to the server that listens on this machine at {@code server}. */
  public static PostgresWire to(int server) {
    try {
      return new PostgresWire(server, new ServerSocket(0, 128, InetAddress.getLoopbackAddress()));
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** Where clients connect. */
  public int port() {
    return door.getLocalPort();
  }

  /** Forgets what has passed and any stop that was not reached. */
  public void watch() {
    statements.watch();
  }

  /** The statements that passed since. */
  public List<String> passed() {
    return statements.passed();
  }

  /** Counts from now, and stops at this moment. */
  public Breakpoint stopAt(Moment moment) {
    return statements.stopAt(moment);
  }

  /** Stops before the next such statement. */
  public Breakpoint stopBefore(Predicate<String> sql) {
    return statements.stopBefore(sql);
  }

  /** Ends every conversation, and every new one at once, as a server does that is gone. */
  public void cut() {
    cut = true;
    open.forEach(Conversation::close);
  }

  public void mend() {
    cut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        start("wire", () -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try (client) {
      if (cut) {
        return;
      }
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      client.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      Conversation conversation = new Conversation(client, behind, statements);
      open.add(conversation);
      if (cut) {
        conversation.close();
      }
      conversation.run();
      open.remove(conversation);
    } catch (IOException nobodyThere) {
      // The client finds out by the end of its connection.
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    cut();
  }
}
