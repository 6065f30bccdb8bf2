package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;

/**
 * The child's entry: does one job after the other until its parent is gone.
 *
 * <p>What is no {@link Unreadable} ends the child with a stack trace on standard error; the parent
 * starts another one.
 */
public final class SlotMain {

  private SlotMain() {}

  /** Takes the path of the parent's socket. */
  public static void main(String[] args) throws IOException {
    dieWithParent();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(Path.of(args[0])));
      FrameInput input = new FrameInput(channel);
      FrameOutput output = new FrameOutput(channel);
      while (true) {
        Frame job = input.next();
        if (job != null) {
          work(Job.of(job), output);
        }
      }
    } catch (EOFException e) {
      // The parent has closed the socket: there is no more to do.
      Runtime.getRuntime().halt(0);
    }
  }

  /**
   * Standard input is a pipe that the parent never writes to. It ends when the parent ends, however
   * it ends; the working thread may hang then, so it is not asked.
   */
  private static void dieWithParent() {
    InputStream pipe = System.in;
    Thread watch =
        new Thread(
            () -> {
              waitForEnd(pipe);
              Runtime.getRuntime().halt(0);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void waitForEnd(InputStream pipe) {
    try {
      while (pipe.read() >= 0) {
        // Nothing is ever said here.
      }
    } catch (IOException e) {
      // A broken pipe means the same as its end.
    }
  }

  private static void work(Job job, FrameOutput output) {
    try {
      switch (job.work()) {
        case READ -> read(job, output);
        case PAINT -> new PaintingWork(job, output).run();
        case WORDS -> new WordsWork(job, output).run();
      }
    } catch (Unreadable e) {
      refuse(e, output);
    } catch (StackOverflowError e) {
      refuse(nestedTooDeeply(e), output);
    }
  }

  private static void read(Job job, FrameOutput output) {
    switch (job.contentType()) {
      case PDF -> new ReadingWork(job, output).run();
      case DOCX -> new DocxWork(job, output).run();
    }
  }

  private static Unreadable nestedTooDeeply(Throwable cause) {
    return new Unreadable(
        FailureCode.OVER_BUDGET,
        "This file nests its parts deeper than any ordinary document."
            + " Print it to a new PDF and upload that one.",
        cause);
  }

  private static void refuse(Unreadable e, FrameOutput output) {
    output.say(
        Json.frame(
            FrameType.REFUSED,
            Map.of("code", e.code().name(), "message", String.valueOf(e.getMessage()))));
  }
}
