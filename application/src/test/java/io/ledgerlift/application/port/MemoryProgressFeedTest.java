package io.ledgerlift.application.port;

import org.junit.jupiter.api.AfterEach;

/** Holds {@link MemoryProgressFeed} to the contract. */
final class MemoryProgressFeedTest extends ProgressFeedContract {

  private final MemoryProgressFeed feed = new MemoryProgressFeed();

  @Override
  protected ProgressFeed open() {
    return feed;
  }

  @AfterEach
  void closeFeed() {
    feed.close();
  }
}
