package io.ledgerlift.adapter.web;

import java.time.Duration;
import java.util.Set;

/**
 * How the HTTP API is set up.
 *
 * @param corsOrigins whose pages may call it from a browser; {@code *} stands for everybody's
 * @param storeOrigin of signed URLs, when a store elsewhere answers them; else empty
 * @param publicUrl where callers reach it, without a slash at the end
 * @param maxBodyBytes longest JSON body
 * @param maxFileSize longest upload, in bytes
 * @param version of the program, as {@code /health} shows it
 * @param streams how progress streams behave
 */
public record WebSettings(
    Set<String> corsOrigins,
    String storeOrigin,
    String publicUrl,
    int maxBodyBytes,
    long maxFileSize,
    String version,
    Streams streams) {

  /** Longest JSON body: what people send takes a few hundred bytes. */
  public static final int DEFAULT_MAX_BODY_BYTES = 64 * 1024;

  public WebSettings {
    corsOrigins = Set.copyOf(corsOrigins);
    if (publicUrl.endsWith("/")) {
      publicUrl = publicUrl.substring(0, publicUrl.length() - 1);
    }
    if (maxBodyBytes < 1 || maxFileSize < 1) {
      throw new IllegalArgumentException("no such limits: " + maxBodyBytes + ", " + maxFileSize);
    }
  }

  /** The settings that a service has when nothing else is said. */
  public WebSettings(
      Set<String> corsOrigins,
      String storeOrigin,
      String publicUrl,
      long maxFileSize,
      String version) {
    this(
        corsOrigins,
        storeOrigin,
        publicUrl,
        DEFAULT_MAX_BODY_BYTES,
        maxFileSize,
        version,
        Streams.DEFAULT);
  }

  /**
   * How progress streams behave.
   *
   * @param most at once; each holds a thread
   * @param keepAlive a silent stream says so after this time, so that proxies keep it and dead
   *     clients are noticed
   * @param look the document is looked at this often, in case that an update was lost
   * @param longest no stream is longer; the client comes again
   */
  public record Streams(int most, Duration keepAlive, Duration look, Duration longest) {

    public static final Streams DEFAULT =
        new Streams(100, Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofHours(1));

    public Streams {
      if (most < 1 || look.toMillis() < 1 || keepAlive.toMillis() < 1) {
        throw new IllegalArgumentException("no such streams: " + most + ", " + keepAlive);
      }
    }
  }
}
