package io.ledgerlift.adapter.formats.fork;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A child that misbehaves in one of many ways, run in place of {@link SlotMain}. */
public final class FakeChild {

  private FakeChild() {}

  /** Takes what to do, a file for notes, and at the end the path of the parent's socket. */
  public static void main(String[] args) throws Exception {
    String deed = args[0];
    String socket = args[args.length - 1];
    if (deed.equals("prints")) {
      System.out.write(new byte[1 << 20]);
      System.out.flush();
      SlotMain.main(new String[] {socket});
    }
    if (deed.equals("never_calls")) {
      System.exit(7);
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.read(ByteBuffer.allocate(1 << 16));
      misbehave(deed, channel, Path.of(args[1]));
    }
  }

  private static void misbehave(String deed, SocketChannel channel, Path notes) throws Exception {
    FrameOutput output = new FrameOutput(channel);
    switch (deed) {
      case "garbage" -> channel.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 99, 1}));
      case "overlong" -> channel.write(ByteBuffer.wrap(new byte[] {127, -1, -1, -1, 1}));
      case "no_json" ->
          output.say(new Frame(FrameType.OPENED, "{\"page".getBytes(StandardCharsets.UTF_8)));
      case "no_pages" -> output.say(opened(0));
      case "done_early" -> {
        output.say(opened(2));
        output.say(
            Json.frame(
                FrameType.DONE,
                Map.of("extracting", 0, "finding", 0, "painting", 0, "flags", new Object[0])));
      }
      case "foreign_refusal" ->
          output.say(Json.frame(FrameType.REFUSED, Map.of("code", "WORKER_LOST", "message", "me")));
      case "exits" -> System.exit(7);
      case "runs_out_of_memory" -> Runtime.getRuntime().halt(3);
      case "flood" -> flood(output);
      case "has_a_child" -> {
        Process child = new ProcessBuilder("sleep", "1000").start();
        Files.writeString(notes, Long.toString(child.pid()));
      }
      default -> { // "silent"
      }
    }
    new CountDownLatch(1).await();
  }

  private static Frame opened(int pages) {
    return Json.frame(FrameType.OPENED, Map.of("page_count", pages, "opening", 0));
  }

  private static void flood(FrameOutput output) throws IOException {
    output.say(opened(1));
    while (true) {
      output.say(Frame.of(FrameType.ALIVE));
    }
  }
}
