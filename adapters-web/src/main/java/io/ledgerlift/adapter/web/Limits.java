package io.ledgerlift.adapter.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How much the server takes at once, and how long it waits. */
final class Limits {

  /** Above streams and transfers together, so that short questions always find a thread. */
  private static final int MAX_THREADS = 250;

  private static final int MIN_THREADS = 8;

  /** Milliseconds that a connection may be silent. */
  private static final int IDLE = 30_000;

  /** Open connections; a silent one costs some kilobytes and no thread. */
  private static final int MAX_CONNECTIONS = 8_192;

  /** Milliseconds of silence once there are that many: idle ones make room for busy ones. */
  private static final int IDLE_WHEN_FULL = 1_000;

  /** Bytes of request line and headers; a signed URL takes about one kilobyte. */
  private static final int MAX_HEADERS = 16 * 1024;

  /** Milliseconds that answers under way have when the server stops. */
  private static final long DRAIN = 20_000;

  /** Connections that wait to be accepted, when many come at once. */
  private static final int BACKLOG = 1_024;

  /** Milliseconds of silence after which a connection is closed once the server stops. */
  private static final long IDLE_WHEN_STOPPING = 100;

  private Limits() {}

  static void apply(JavalinConfig config, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(Limits::apply);
    config.jetty.modifyServer(Limits::apply);
    config.jetty.addConnector((server, http) -> connector(server, http, host, port));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, String host, int port) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE);
    connector.setAcceptQueueSize(BACKLOG);
    connector.setShutdownIdleTimeout(IDLE_WHEN_STOPPING);
    return connector;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
    threads.setName("http");
    return threads;
  }

  private static void apply(HttpConfiguration http) {
    http.setRequestHeaderSize(MAX_HEADERS);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setUriCompliance(UriCompliance.DEFAULT); // %2F, %00 and the like name nothing here
  }

  private static void apply(Server server) {
    NetworkConnectionLimit connections = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
    connections.setEndPointIdleTimeout(IDLE_WHEN_FULL);
    server.addBean(connections);
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(DRAIN);
  }
}
