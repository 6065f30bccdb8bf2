package io.ledgerlift.bootstrap.wire;

import io.ledgerlift.bootstrap.wire.Statements.Stop;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection of a client, passed on message by message in both directions. */
final class Conversation implements AutoCloseable {

  private static final int ENCRYPTION = 80877103;
  private static final int KERBEROS = 80877104;

  private final Socket client;
  private final Socket server;
  private final Statements statements;
  private final Map<String, String> prepared = new HashMap<>();
  private final Map<String, String> bound = new HashMap<>();
  private volatile @Nullable Stop answer;

  Conversation(Socket client, Socket server, Statements statements) {
    this.client = client;
    this.server = server;
    this.statements = statements;
  }

  /** Returns when either side has ended it. */
  void run() {
    try (this) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = server.getOutputStream();
      opening(in).writeTo(out);
      Thread answers = new Thread(this::passAnswers, "wire-answers");
      answers.setDaemon(true);
      answers.start();
      Message next = Message.typed(in);
      while (mayPass(next)) {
        next.writeTo(out);
        next = Message.typed(in);
      }
    } catch (IOException ended) {
      // So conversations end: there is nobody left to tell.
    }
  }

  /** Whoever asks for a tunnel is told that there is none, as statements must be readable. */
  private Message opening(DataInputStream in) throws IOException {
    Message first = Message.untyped(in);
    while (first.code() == ENCRYPTION || first.code() == KERBEROS) {
      client.getOutputStream().write('N');
      first = Message.untyped(in);
    }
    return first;
  }

  private boolean mayPass(Message message) {
    String sql = executed(message);
    Stop stop = sql == null ? null : statements.note(sql);
    if (stop == null) {
      return true;
    }
    if (stop.answered()) {
      answer = stop;
      return true;
    }
    return stop.breakpoint().hold("before " + name(sql));
  }

  /** The statement that this message has executed; null when it executes none. */
  private @Nullable String executed(Message message) {
    switch (message.type()) {
      case 'P' -> prepared.put(message.text(0), message.text(1));
      case 'B' -> bound.put(message.text(0), prepared.getOrDefault(message.text(1), ""));
      case 'E' -> {
        return bound.getOrDefault(message.text(0), "");
      }
      case 'Q' -> {
        return message.text(0);
      }
      default -> {}
    }
    return null;
  }

  private void passAnswers() {
    try (this) {
      DataInputStream in = new DataInputStream(server.getInputStream());
      OutputStream out = client.getOutputStream();
      List<Message> held = new ArrayList<>();
      while (true) {
        Message next = Message.typed(in);
        held.add(next);
        if (isHeld(next)) {
          continue;
        }
        for (Message each : held) {
          each.writeTo(out);
        }
        held.clear();
      }
    } catch (IOException ended) {
      // See above.
    }
  }

  /** After a stop everything is held until the server says that it is ready for more. */
  private boolean isHeld(Message next) throws IOException {
    Stop stop = answer;
    if (stop == null) {
      return false;
    }
    if (next.type() != 'Z') {
      return true;
    }
    answer = null;
    if (!stop.breakpoint().hold("after it was done")) {
      throw new IOException("ended at a breakpoint");
    }
    return false;
  }

  static String name(@Nullable String sql) {
    String line = String.valueOf(sql).strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) : line;
  }

  @Override
  public void close() {
    closed(client);
    closed(server);
  }

  private static void closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It is closed all the same.
    }
  }
}
