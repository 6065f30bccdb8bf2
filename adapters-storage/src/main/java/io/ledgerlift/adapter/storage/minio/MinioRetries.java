package io.ledgerlift.adapter.storage.minio;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Tries a call again that may pass the next time, after a pause of chance that doubles. MinIO's
 * client does so for answers only, and gives up when a connection breaks. Every call of ours can be
 * made twice: its body is in memory, and what it does is done already.
 */
final class MinioRetries implements Interceptor {

  private static final int MAX_ATTEMPTS = 4;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** Answers of a store that is busy or broken for a moment. */
  private static final Set<Integer> MAY_PASS = Set.of(408, 429, 500, 502, 503, 504);

  @Override
  public Response intercept(Chain chain) throws IOException {
    for (int attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        Response response = chain.proceed(chain.request());
        if (!MAY_PASS.contains(response.code())) {
          return response;
        }
        response.close();
      } catch (IOException broken) {
        if (chain.call().isCanceled()) {
          throw broken;
        }
      }
      pause(attempt);
    }
    return chain.proceed(chain.request());
  }

  /** Anything up to the longest pause, so that many callers do not come back at once. */
  private static void pause(int attempt) throws IOException {
    long longest = FIRST_PAUSE.toMillis() << (attempt - 1);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest) + 1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped between two tries");
    }
  }
}
