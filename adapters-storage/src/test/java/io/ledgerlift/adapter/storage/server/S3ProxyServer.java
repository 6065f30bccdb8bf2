package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.adapter.storage.signing.BrowserRule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** S3Proxy in this process, on a folder of its own; it checks every signature. */
public final class S3ProxyServer implements S3Server, AutoCloseable {

  private static final AccessKey KEY = new AccessKey("s3proxy-id", "s3proxy-secret");

  private final Path folder;
  private final S3Proxy server;

  private S3ProxyServer(Path folder, S3Proxy server) {
    this.folder = folder;
    this.server = server;
  }

  /** A server that answers, for pages of {@code origin} too. */
  public static S3ProxyServer start(String origin) throws Exception {
    Path folder = Files.createTempDirectory("s3proxy");
    Properties properties = new Properties();
    properties.setProperty("jclouds.filesystem.basedir", folder.toString());
    BrowserRule rule = new BrowserRule(List.of(origin), List.of("content-type", "if-none-match"));
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("filesystem", properties))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY.id(), KEY.secret())
            .corsRules(
                new CrossOriginResourceSharing(
                    rule.origins(), BrowserRule.METHODS, rule.headers(), BrowserRule.EXPOSED, ""))
            .build();
    server.start();
    return new S3ProxyServer(folder, server);
  }

  @Override
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  @Override
  public AccessKey accessKey() {
    return KEY;
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IOException("S3Proxy does not stop", failed);
    }
    remove(folder);
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
