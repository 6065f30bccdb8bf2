package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes server-sent events (HTML Living Standard, section 9.2), each sent at once. */
final class EventWriter {

  /** How long a browser waits before it comes again, in milliseconds. */
  private static final int RETRY = 3000;

  private final OutputStream out;

  private EventWriter(OutputStream out) {
    this.out = out;
  }

  static EventWriter open(Context ctx) throws IOException {
    ctx.res().setContentType("text/event-stream;charset=utf-8");
    ctx.header("X-Accel-Buffering", "no"); // a proxy that buffers would hold the events back
    EventWriter writer = new EventWriter(ctx.res().getOutputStream());
    writer.send("retry: " + RETRY + "\n\n");
    return writer;
  }

  void event(String name, String id, Map<String, @Nullable Object> data) throws IOException {
    String json = new String(Responses.bytes(data), StandardCharsets.UTF_8);
    send("event: " + name + "\nid: " + id + "\ndata: " + json + "\n\n");
  }

  /** Says that there is nothing to say. */
  void keepAlive() throws IOException {
    send(":\n\n");
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
