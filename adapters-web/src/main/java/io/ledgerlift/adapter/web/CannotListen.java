package io.ledgerlift.adapter.web;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;

/** The address at which the API was to listen cannot be had; the message says which and why. */
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1;

  CannotListen(String host, int port, Throwable failure) {
    super("The API cannot listen at %s, port %d: %s.".formatted(host, port, why(failure)), failure);
  }

  private static String why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "there is no such host (API_HOST)";
      }
      if (cause instanceof BindException bound) {
        return String.valueOf(bound.getMessage()).contains("in use")
            ? "another process listens there (API_PORT)"
            : "this machine has no such address (API_HOST)";
      }
    }
    return String.valueOf(failure.getMessage());
  }
}
