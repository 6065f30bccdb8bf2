package io.ledgerlift.adapter.storage.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands bytes on between clients and a server, and cuts connections that have answered enough. */
public final class CuttingProxy implements AutoCloseable {

  private final ServerSocket door;
  private final URI server;
  private final long limit;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile boolean refusing;

  private CuttingProxy(ServerSocket door, URI server, long limit) {
    this.door = door;
    this.server = server;
    this.limit = limit;
  }

  /**
   * @param limit bytes of answers after which a connection is cut
   */
  public static CuttingProxy before(URI server, long limit) throws IOException {
    ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    CuttingProxy proxy = new CuttingProxy(door, server, limit);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many connections were cut. */
  public int cuts() {
    return cuts.get();
  }

  /** From now on every connection is cut at once. */
  public void refuse() {
    refusing = true;
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
      if (refusing) {
        return;
      }
      try (Socket behind = new Socket(server.getHost(), server.getPort())) {
        threads.execute(() -> copy(client, behind, Long.MAX_VALUE));
        copy(behind, client, limit);
      }
    } catch (IOException broken) {
      // One side went away, and the other is told by the closing.
    }
  }

  private void copy(Socket from, Socket to, long most) {
    try {
      InputStream source = from.getInputStream();
      OutputStream target = to.getOutputStream();
      byte[] buffer = new byte[16 * 1024];
      long left = most;
      for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
        int allowed = (int) Math.min(count, left);
        target.write(buffer, 0, allowed);
        target.flush();
        left -= allowed;
        if (left == 0 || refusing) {
          cuts.incrementAndGet();
          return;
        }
      }
    } catch (IOException broken) {
      // As above.
    }
  }
}
