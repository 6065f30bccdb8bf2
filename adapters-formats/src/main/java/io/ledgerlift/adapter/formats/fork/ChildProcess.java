package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One child JVM, its folder, and the parent's end of its socket, which does not block. */
final class ChildProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);

  /** A JVM starts in under half a second; a machine under load takes longer. */
  private static final Duration START = Duration.ofSeconds(20);

  private static final long POLL_MILLIS = 100;

  /** How long a killed process may take to be gone. */
  private static final long DEATH_SECONDS = 5;

  private final Process process;
  private final TempFolder folder;
  private final LastLines output;
  private final SocketChannel channel;
  private final FrameInput input;
  private int documents;
  private long restingSince;

  private ChildProcess(
      Process process, TempFolder folder, LastLines output, SocketChannel channel) {
    this.process = process;
    this.folder = folder;
    this.output = output;
    this.channel = channel;
    this.input = new FrameInput(channel);
    this.restingSince = System.nanoTime();
  }

  /**
   * Starts a child and waits for its call.
   *
   * @throws Unavailable when it does not come
   */
  static ChildProcess start(SlotSettings settings, Job.Work work) {
    try {
      TempFolder folder = TempFolder.in(settings.tempFolder());
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(UnixDomainSocketAddress.of(folder.socket()));
        Process process = ChildCommand.start(settings, work, folder);
        LastLines output = LastLines.of(process);
        SocketChannel channel = call(server, process);
        if (channel == null) {
          end(process, folder);
          throw new Unavailable("No document reader could be started: " + output.text());
        }
        return new ChildProcess(process, folder, output, channel);
      } catch (IOException e) {
        folder.delete();
        throw e;
      }
    } catch (IOException e) {
      throw new Unavailable("No document reader could be started.", e);
    }
  }

  private static @Nullable SocketChannel call(ServerSocketChannel server, Process process)
      throws IOException {
    server.configureBlocking(false);
    long deadline = System.nanoTime() + START.toNanos();
    try (Selector selector = Selector.open()) {
      server.register(selector, SelectionKey.OP_ACCEPT);
      while (process.isAlive() && System.nanoTime() < deadline) {
        selector.select(POLL_MILLIS);
        SocketChannel channel = server.accept();
        if (channel != null) {
          channel.configureBlocking(false);
          return channel;
        }
      }
    }
    return null;
  }

  SelectionKey register(Selector selector) throws IOException {
    return channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** A job is shorter than any socket's buffer, so it is taken at once. */
  void give(Job job) throws IOException {
    documents++;
    ByteBuffer bytes = job.frame().encoded();
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        throw new IOException("a child takes no job");
      }
    }
  }

  FrameInput input() {
    return input;
  }

  int documents() {
    return documents;
  }

  boolean alive() {
    return process.isAlive();
  }

  /** Called when a document is done: nothing of it stays behind. */
  void rest() throws IOException {
    folder.clearScratch();
    restingSince = System.nanoTime();
  }

  boolean restsLongerThan(Duration idle) {
    return System.nanoTime() - restingSince > idle.toNanos();
  }

  /** The last that the child printed. */
  String lastWords() {
    return output.text();
  }

  /** The exit code of a child that has closed its socket; null when it lives on all the same. */
  @Nullable Integer exitCode() {
    try {
      return process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Kills the child and whatever it started, and removes its folder. */
  void kill() {
    try {
      channel.close();
      end(process, folder);
    } catch (IOException e) {
      LOG.warn("The folder {} of an ended reader could not be removed.", folder.path(), e);
    }
  }

  private static void end(Process process, TempFolder folder) throws IOException {
    // Children of the child first: once it is dead nobody knows them any more.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    folder.delete();
  }
}
