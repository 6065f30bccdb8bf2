package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.minio.MinioClient;
import io.minio.credentials.StaticProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The clients of one store. They share their connections and differ in patience: OkHttp's time for
 * a call would also run while the bytes of an object are read.
 */
final class MinioConnections implements AutoCloseable {

  /** Calls at once; OkHttp's own default of five to a host would be our speed limit. */
  private static final int MAX_CALLS = 64;

  private static final int MAX_IDLE = 16;
  private static final long IDLE_MINUTES = 5;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Between two packets, either way. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** A call with all its tries. */
  private static final Duration CALL = Duration.ofSeconds(150);

  /** What a health check may take, without any second try. */
  private static final Duration GLANCE = Duration.ofSeconds(2);

  private final OkHttpClient http;
  private final MinioClient calls;
  private final MinioClient reads;
  private final MinioClient glances;

  MinioConnections(Bucket bucket) {
    this.http = connections();
    OkHttpClient patient = http.newBuilder().addInterceptor(new MinioRetries()).build();
    this.calls = client(bucket, patient.newBuilder().callTimeout(CALL).build());
    this.reads = client(bucket, patient);
    this.glances = client(bucket, http.newBuilder().callTimeout(GLANCE).build());
  }

  /** For everything but {@link #reads}. */
  MinioClient calls() {
    return calls;
  }

  /** For the bytes of objects, whose reading may take as long as there is no {@link #SILENCE}. */
  MinioClient reads() {
    return reads;
  }

  /** For a quick look. */
  MinioClient glances() {
    return glances;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static OkHttpClient connections() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(MAX_CALLS);
    dispatcher.setMaxRequestsPerHost(MAX_CALLS);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(MAX_IDLE, IDLE_MINUTES, TimeUnit.MINUTES))
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectTimeout(CONNECT)
        .readTimeout(SILENCE)
        .writeTimeout(SILENCE)
        .build();
  }

  private static MinioClient client(Bucket bucket, OkHttpClient http) {
    URI endpoint = bucket.address().endpoint();
    AccessKey key = bucket.accessKey();
    if (endpoint == null || key == null) {
      throw new IllegalArgumentException("MinIO's client wants an endpoint and an access key");
    }
    return MinioClient.builder()
        .endpoint(endpoint.toString())
        .region(bucket.address().region())
        .credentialsProvider(new StaticProvider(key.id(), key.secret(), key.sessionToken()))
        .httpClient(http)
        .build();
  }
}
