package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which objects an object store has; the first part of {@link ObjectStoreContract}. */
@ExtendWith(ExercisedStores.class)
public abstract class ObjectListingContract {

  /** S3 lists, and deletes, a thousand keys at once: one more than that shows the seam. */
  private static final int MORE_THAN_A_PAGE = 1_003;

  private static final ObjectKey KEY = new ObjectKey("raw/statement.pdf");

  /** The store under test; empty when the test begins. */
  protected abstract ObjectStore store();

  /** Whether {@code a} and {@code a/b} can both have an object; not where folders are folders. */
  protected boolean supportsKeysBelowKeys() {
    return true;
  }

  /**
   * Whether keys and prefixes that the store could never keep are told as missing; a server may
   * refuse to talk about them. Our own keys are none of these.
   */
  protected boolean supportsAskingForAnyKey() {
    return true;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "raw/-", "raw/_..-", "0/1/2/3/4/5/6/7/8/9", "A.B..C", "raw/a-b_c.d-E"})
  void every_key_can_be_used(String text) {
    ObjectKey key = new ObjectKey(text);

    put(key, 1, 100);

    assertThat(read(key)).isEqualTo(GeneratedBytes.summary(1, 100));
    assertThat(listed("")).extracting(StoredObject::key).containsExactly(key);
  }

  @Test
  void a_key_and_one_below_it_are_two_objects_or_the_second_is_refused() {
    ObjectKey above = new ObjectKey("a");
    ObjectKey below = new ObjectKey("a/b");
    put(above, 1, 10);

    if (supportsKeysBelowKeys()) {
      put(below, 2, 20);
      assertThat(describe(below).size()).isEqualTo(20);
    } else {
      assertThatThrownBy(() -> put(below, 2, 20)).isInstanceOf(Unavailable.class);
      assertMissing(below);
    }

    assertThat(describe(above).size()).isEqualTo(10);
  }

  @Test
  void removed_objects_are_gone_and_missing_ones_are_gone_already() {
    ObjectKey kept = new ObjectKey("raw/kept");
    put(KEY, 1, 10);
    put(kept, 2, 10);

    store().delete(List.of(KEY, new ObjectKey("raw/never-there"), new ObjectKey("x/y/z")));
    store().delete(List.of());

    assertThat(store().describe(KEY)).isEmpty();
    assertThat(listed("")).extracting(StoredObject::key).containsExactly(kept);
  }

  @Test
  void a_removed_key_can_be_used_again() {
    put(KEY, 1, 10);
    store().delete(List.of(KEY));

    put(KEY, 2, 20);

    assertThat(read(KEY)).isEqualTo(GeneratedBytes.summary(2, 20));
  }

  @Test
  void objects_are_listed_in_order_of_keys_by_prefix() {
    List<String> keys = List.of("a-b", "a.b", "a/b", "a/b-c", "a/c/d", "a0", "b/a", "b/b");
    List<String> shuffled = List.of("b/b", "a0", "a/c/d", "a-b", "a/b-c", "b/a", "a/b", "a.b");

    shuffled.forEach(key -> put(new ObjectKey(key), 1, 1));

    assertThat(listedKeys("")).containsExactlyElementsOf(keys);
    assertThat(listedKeys("a/")).containsExactly("a/b", "a/b-c", "a/c/d");
    assertThat(listedKeys("a/b")).containsExactly("a/b", "a/b-c");
    assertThat(listedKeys("a/c")).containsExactly("a/c/d");
    assertThat(listedKeys("none")).isEmpty();
  }

  @Test
  void more_objects_than_a_page_are_listed_and_removed() {
    List<ObjectKey> keys =
        IntStream.range(0, MORE_THAN_A_PAGE)
            .mapToObj(n -> new ObjectKey("derived/d/1/" + (1_000_000 + n)))
            .toList();
    keys.parallelStream().forEach(key -> put(key, 1, 1));

    List<StoredObject> listed = listed("derived/d/");
    store().delete(keys);

    assertThat(listed).extracting(StoredObject::key).containsExactlyElementsOf(keys);
    assertThat(listed("")).isEmpty();
  }

  @Test
  void a_prefix_that_leads_nowhere_lists_nothing() {
    put(KEY, 1, 10);

    askingForAnything(() -> assertThat(listed("../")).isEmpty());
  }

  /** Holds that the key has no object. */
  protected final void assertMissing(ObjectKey key) {
    askingForAnything(
        () -> {
          assertThat(store().describe(key)).isEmpty();
          assertThatThrownBy(() -> store().open(key)).isInstanceOf(NoSuchObject.class);
        });
  }

  private void askingForAnything(Runnable question) {
    try {
      question.run();
    } catch (Unavailable refused) {
      assertThat(supportsAskingForAnyKey()).as(refused::getMessage).isFalse();
    }
  }

  protected final void put(ObjectKey key, long seed, long size) {
    store().put(key, "application/octet-stream", new GeneratedBytes(seed, size), size);
  }

  protected final GeneratedBytes.Summary read(ObjectKey key) {
    return GeneratedBytes.summaryOf(store().open(key));
  }

  protected final StoredObject describe(ObjectKey key) {
    return store().describe(key).orElseThrow();
  }

  protected final List<StoredObject> listed(String prefix) {
    List<StoredObject> listed = new ArrayList<>();
    store().list(prefix, listed::add);
    return listed;
  }

  private List<String> listedKeys(String prefix) {
    return listed(prefix).stream().map(object -> object.key().value()).toList();
  }
}
