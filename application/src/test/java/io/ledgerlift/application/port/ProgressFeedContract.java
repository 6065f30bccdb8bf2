package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.port.ProgressFeed.Subscription;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ProgressFeed} tells onlookers. Updates may be lost, so tests that wait for one
 * publish it again and again.
 */
public abstract class ProgressFeedContract {

  private final DocumentId document = new DocumentId(UUID.randomUUID());
  private final List<Update> heard = new CopyOnWriteArrayList<>();

  private ProgressFeed feed;

  /** The feed of this test; one for all tests is fine. */
  protected abstract ProgressFeed open();

  /**
   * Another feed on the same channel, as another process has it; the same one where there is none.
   */
  protected ProgressFeed elsewhere() {
    return feed;
  }

  @BeforeEach
  void openFeed() {
    feed = open();
  }

  @Test
  void onlooker_hears_an_update_as_it_was_published() {
    Update update = update(document, 7);
    try (Subscription open = feed.subscribe(document, heard::add)) {
      publishUntilHeard(feed, update, heard);

      assertThat(heard).containsOnly(update);
      assertThatCode(open::close).doesNotThrowAnyException();
    }
  }

  @Test
  void onlooker_in_another_process_hears_an_update() {
    Update update = update(document, 8);
    try (Subscription open = elsewhere().subscribe(document, heard::add)) {
      publishUntilHeard(feed, update, heard);

      assertThat(open).isNotNull();
      assertThat(heard).containsOnly(update);
    }
  }

  @Test
  void every_onlooker_hears_an_update() {
    List<Update> other = new CopyOnWriteArrayList<>();
    Subscription first = feed.subscribe(document, heard::add);
    Subscription second = feed.subscribe(document, other::add);

    publishUntilHeard(feed, update(document, 1), heard);
    publishUntilHeard(feed, update(document, 1), other);

    first.close();
    second.close();
  }

  @Test
  void onlooker_hears_nothing_of_other_documents() {
    DocumentId other = new DocumentId(UUID.randomUUID());
    List<Update> others = new CopyOnWriteArrayList<>();
    Subscription mine = feed.subscribe(document, heard::add);
    Subscription theirs = feed.subscribe(other, others::add);

    publishUntilHeard(feed, update(other, 1), others);

    assertThat(heard).isEmpty();
    mine.close();
    theirs.close();
  }

  @Test
  void onlooker_hears_nothing_of_what_was_before() {
    List<Update> early = new CopyOnWriteArrayList<>();
    Subscription first = feed.subscribe(document, early::add);
    publishUntilHeard(feed, update(document, 1), early);
    first.close();

    Subscription late = feed.subscribe(document, heard::add);
    publishUntilHeard(feed, update(document, 2), heard);

    assertThat(heard).last().isEqualTo(update(document, 2));
    late.close();
  }

  @Test
  void closed_subscription_hears_nothing_more() {
    List<Update> open = new CopyOnWriteArrayList<>();
    Subscription closed = feed.subscribe(document, heard::add);
    Subscription other = feed.subscribe(document, open::add);

    closed.close();
    publishUntilHeard(feed, update(document, 3), open);

    assertThat(heard).isEmpty();
    other.close();
  }

  @Test
  void closing_twice_is_fine() {
    Subscription subscription = feed.subscribe(document, heard::add);
    subscription.close();

    assertThatCode(subscription::close).doesNotThrowAnyException();
  }

  @Test
  void onlookers_are_called_in_a_thread_of_the_feed() {
    AtomicReference<Thread> caller = new AtomicReference<>();
    Subscription subscription =
        feed.subscribe(document, update -> caller.set(Thread.currentThread()));

    await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              feed.publish(update(document, 1));
              return caller.get() != null;
            });

    assertThat(caller.get()).isNotSameAs(Thread.currentThread());
    subscription.close();
  }

  @Test
  void onlooker_that_throws_disturbs_neither_the_publisher_nor_others() {
    Consumer<Update> broken =
        update -> {
          throw new IllegalStateException("this onlooker is broken");
        };
    Subscription first = feed.subscribe(document, broken);
    Subscription second = feed.subscribe(document, heard::add);

    publishUntilHeard(feed, update(document, 4), heard);
    heard.clear();
    publishUntilHeard(feed, update(document, 5), heard);

    first.close();
    second.close();
  }

  @Test
  void publisher_does_not_wait_for_a_slow_onlooker() {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Subscription slow =
        feed.subscribe(
            document,
            update -> {
              called.countDown();
              awaitQuietly(released);
            });
    await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              feed.publish(update(document, 1));
              return called.getCount() == 0;
            });

    for (int i = 0; i < 100; i++) {
      feed.publish(update(document, i));
    }

    released.countDown();
    slow.close();
  }

  @Test
  void publishing_to_nobody_is_fine() {
    assertThatCode(() -> feed.publish(update(document, 1))).doesNotThrowAnyException();
  }

  private static void publishUntilHeard(ProgressFeed feed, Update update, List<Update> heard) {
    await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              feed.publish(update);
              return heard.contains(update);
            });
  }

  private static Update update(DocumentId id, int pagesDone) {
    return new Update(id, ProcessingStatus.PROCESSING, 2, "reading", pagesDone, 120);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
