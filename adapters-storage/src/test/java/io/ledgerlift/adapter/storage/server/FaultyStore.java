package io.ledgerlift.adapter.storage.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A store that is not well: hands requests on to one that is, and treats some of them badly. Each
 * request has a connection of its own, so that whatever is done to one is done to no other.
 */
public final class FaultyStore implements AutoCloseable {

  /** What is done to a request. */
  public enum Treatment {
    /** Handed on, and so is the answer. */
    WELL,
    /** Answered 503, and not handed on. */
    BUSY,
    /** Never answered; the connection stays open. */
    SILENT,
    /** The answer comes by a kilobyte a second. */
    TRICKLED,
    /** The connection ends in the middle of the answer's body. */
    CUT,
    /** One bit in the middle of the answer's body is another one. */
    FLIPPED
  }

  /** What is asked for. */
  public record Request(String method, String path) {}

  private static final Pattern FIRST_LINE = Pattern.compile("(\\S+) (\\S+) .*", Pattern.DOTALL);
  private static final Pattern LENGTH = Pattern.compile("(?is).*\r\ncontent-length: *(\\d+).*");
  private static final int KILOBYTE = 1024;
  private static final long SECOND = 1000;

  private static final String SLOW_DOWN =
      "HTTP/1.1 503 Slow Down\r\nContent-Type: application/xml\r\nContent-Length: %d\r\n"
          + "Connection: close\r\n\r\n%s";

  private static final String REASON =
      "<?xml version=\"1.0\"?><Error><Code>SlowDown</Code><Message>Later</Message></Error>";

  private final ServerSocket door;
  private final URI server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Treatment, Integer> treated = new EnumMap<>(Treatment.class);
  private Function<Request, Treatment> treatment = request -> Treatment.WELL;

  private FaultyStore(ServerSocket door, URI server) {
    this.door = door;
    this.server = server;
  }

  public static FaultyStore before(URI server) throws IOException {
    ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    FaultyStore store = new FaultyStore(door, server);
    store.threads.execute(store::accept);
    return store;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Requests are treated like this from now on; asked for one request after the other. */
  public synchronized void treat(Function<Request, Treatment> how) {
    treatment = how;
  }

  /** How many requests were treated so. */
  public synchronized int treated(Treatment how) {
    return treated.getOrDefault(how, 0);
  }

  private synchronized Treatment choose(Request request) {
    Treatment chosen = treatment.apply(request);
    treated.merge(chosen, 1, Integer::sum);
    return chosen;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      Matcher line = FIRST_LINE.matcher(head);
      if (line.matches()) {
        Request request = new Request(line.group(1), line.group(2));
        serve(client, head, choose(request));
      }
    } catch (IOException broken) {
      // One side went away, and the other is told by the closing.
    }
  }

  private void serve(Socket client, String head, Treatment chosen) throws IOException {
    switch (chosen) {
      case BUSY -> {
        if (!head.toLowerCase(Locale.ROOT).contains("\r\nexpect:")) {
          client.getInputStream().skipNBytes(length(head));
        }
        send(client, SLOW_DOWN.formatted(REASON.length(), REASON));
      }
      case SILENT -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
      default -> handOn(client, head, chosen);
    }
  }

  private void handOn(Socket client, String head, Treatment chosen) throws IOException {
    try (Socket behind = new Socket(server.getHost(), server.getPort())) {
      send(
          behind,
          head.replaceAll("(?i)\r\nconnection:[^\r]*", "")
              .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n"));
      threads.execute(() -> copyQuietly(client, behind));
      answer(behind.getInputStream(), client, chosen);
    }
  }

  private static void copyQuietly(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      // As above.
    }
  }

  private static void answer(InputStream from, Socket client, Treatment chosen) throws IOException {
    String head = head(from);
    while (head.startsWith("HTTP/1.1 100")) {
      send(client, head);
      head = head(from);
    }
    send(client, head);
    OutputStream to = client.getOutputStream();
    long middle = length(head) / 2;
    switch (chosen) {
      case CUT -> to.write(from.readNBytes((int) middle));
      case FLIPPED -> {
        to.write(from.readNBytes((int) middle));
        to.write(from.read() ^ 1);
        from.transferTo(to);
      }
      case TRICKLED -> trickle(from, to);
      default -> from.transferTo(to);
    }
    to.flush();
  }

  private static void trickle(InputStream from, OutputStream to) throws IOException {
    try {
      for (byte[] some = from.readNBytes(KILOBYTE);
          some.length > 0;
          some = from.readNBytes(KILOBYTE)) {
        to.write(some);
        to.flush();
        Thread.sleep(SECOND);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** First line and headers, with the empty line after them. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static long length(String head) {
    Matcher length = LENGTH.matcher(head);
    return length.matches() ? Long.parseLong(length.group(1)) : 0;
  }

  private static void send(Socket to, String head) throws IOException {
    to.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    to.getOutputStream().flush();
  }
}
