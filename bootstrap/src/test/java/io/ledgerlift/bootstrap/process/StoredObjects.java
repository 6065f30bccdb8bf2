package io.ledgerlift.bootstrap.process;

import io.ledgerlift.bootstrap.wiring.StoreSweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the local store of a home, held against what the database refers to. */
final class StoredObjects {

  /** Longer than an upload may wait for its registration. */
  private static final Duration EIGHT_DAYS = Duration.ofDays(8);

  private static final String REFERRED_TO =
      """
      select s3_key from documents where purged_at is null
      union select preview_s3_key from pages where preview_s3_key is not null
      union select s3_key from artifacts where s3_key is not null
      """;

  private final Home home;
  private final Path root;

  StoredObjects(Home home) {
    this.home = home;
    this.root = home.data().resolve("objects");
  }

  /** Sweeps a store all of whose objects are a week old, and compares both sides. */
  void check(Tally tally) {
    age();
    StoreSweep.run(home.settings(), home.data());
    List<String> there = keys();
    List<String> wanted = home.database().ask(REFERRED_TO);
    tally.look(Fault.ORPHAN_OBJECT, there.size(), without(there, wanted));
    tally.look(Fault.DANGLING_ROW, wanted.size(), without(wanted, there));
  }

  /** The bytes of an object, past the service. */
  byte[] bytes(String key) {
    try {
      return Files.readAllBytes(root.resolve(key));
    } catch (IOException missing) {
      return new byte[0];
    }
  }

  /** Every key with an object, but what is just coming in. */
  List<String> keys() {
    return Stream.of("raw", "derived")
        .flatMap(part -> LeftOvers.files(root.resolve(part)).stream())
        .map(file -> root.relativize(file).toString())
        .toList();
  }

  private void age() {
    FileTime old = FileTime.from(Instant.now().minus(EIGHT_DAYS));
    try {
      for (String key : keys()) {
        Files.setLastModifiedTime(root.resolve(key), old);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static List<String> without(List<String> some, List<String> others) {
    Set<String> known = new HashSet<>(others);
    List<String> rest = new ArrayList<>(some);
    rest.removeIf(known::contains);
    return rest;
  }
}
