package io.ledgerlift.bootstrap.process;

import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.NoSuchObject;
import io.ledgerlift.bootstrap.wiring.OpenedStore;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the store of a home, held against what the database refers to. */
final class StoredObjects implements AutoCloseable {

  /** Longer than an upload may wait for its registration. */
  private static final Duration EIGHT_DAYS = Duration.ofDays(8);

  private static final String REFERRED_TO =
      """
      select s3_key from documents where purged_at is null
      union select preview_s3_key from pages where preview_s3_key is not null
      union select s3_key from artifacts where s3_key is not null
      """;

  private final Home home;
  private final OpenedStore opened;

  StoredObjects(Home home) {
    this.home = home;
    this.opened = new OpenedStore(home.settings(), home.data());
  }

  /** Sweeps the store as if all of its objects were a week old, and compares both sides. */
  void check(Tally tally) {
    opened.sweepAfter(EIGHT_DAYS);
    List<String> there = keys();
    List<String> wanted = home.database().ask(REFERRED_TO);
    tally.look(Fault.ORPHAN_OBJECT, there.size(), without(there, wanted));
    tally.look(Fault.DANGLING_ROW, wanted.size(), without(wanted, there));
  }

  /** The bytes of an object, past the service. */
  byte[] bytes(String key) {
    try (InputStream content = opened.objects().open(new ObjectKey(key))) {
      return content.readAllBytes();
    } catch (NoSuchObject missing) {
      return new byte[0];
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Every key with an object, but what is just coming in. */
  private List<String> keys() {
    ObjectStore store = opened.objects();
    List<String> keys = new ArrayList<>();
    Stream.of("raw/", "derived/")
        .forEach(part -> store.list(part, object -> keys.add(object.key().value())));
    return keys;
  }

  private static List<String> without(List<String> some, List<String> others) {
    Set<String> known = new HashSet<>(others);
    List<String> rest = new ArrayList<>(some);
    rest.removeIf(known::contains);
    return rest;
  }

  @Override
  public void close() {
    opened.close();
  }
}
