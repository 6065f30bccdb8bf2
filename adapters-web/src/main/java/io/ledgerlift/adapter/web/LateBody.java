package io.ledgerlift.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request, asked for when it is first read. A caller that asks before it sends
 * ({@code Expect: 100-continue}) is told to go on by that, and so only once it was not refused.
 */
final class LateBody extends InputStream {

  private final HttpServletRequest request;

  LateBody(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public int read() throws IOException {
    return request.getInputStream().read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return request.getInputStream().read(bytes, offset, length);
  }
}
