package io.ledgerlift.application.port;

import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** An object store for tests. Its URLs hold a number under which it remembers what was allowed. */
public final class MemoryObjectStore implements ObjectStore {

  private static final String BASE = "https://store.test/v1/store/";

  private final ConcurrentSkipListMap<ObjectKey, Stored> objects = new ConcurrentSkipListMap<>();
  private final Map<String, UploadOrder> uploads = new ConcurrentHashMap<>();
  private final Map<String, DownloadOrder> downloads = new ConcurrentHashMap<>();
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private final AtomicLong counter = new AtomicLong();
  private final InstantSource clock;
  private final Faults faults;

  public MemoryObjectStore(InstantSource clock) {
    this(clock, new Faults());
  }

  /**
   * @param faults makes calls fail that are named {@code objectStore.put}, {@code objectStore.open}
   *     and so on
   */
  public MemoryObjectStore(InstantSource clock, Faults faults) {
    this.clock = clock;
    this.faults = faults;
  }

  private record Stored(byte[] bytes, long version, Instant writtenAt) {}

  /** A download that somebody may make. */
  record DownloadOrder(ObjectKey key, Filename filename, ContentType contentType) {}

  @Override
  public SignedUpload presignUpload(UploadOrder order) {
    faults.hit("objectStore.presignUpload");
    Instant expiresAt = clock.instant().plus(order.validity());
    String ticket = ticket(expiresAt);
    uploads.put(ticket, order);
    String type = order.contentType().mediaType();
    Map<String, String> headers =
        Map.of("Content-Type", type, "Content-Length", Long.toString(order.size()));
    return new SignedUpload(url(order.key(), ticket), "PUT", headers, expiresAt);
  }

  @Override
  public URI presignDownload(
      ObjectKey key, Filename filename, ContentType contentType, Duration validity) {
    faults.hit("objectStore.presignDownload");
    String ticket = ticket(clock.instant().plus(validity));
    downloads.put(ticket, new DownloadOrder(key, filename, contentType));
    return url(key, ticket);
  }

  @Override
  public void put(ObjectKey key, String mediaType, InputStream content, long size) {
    faults.hit("objectStore.put");
    objects.put(key, stored(content, size));
  }

  @Override
  public InputStream open(ObjectKey key) {
    faults.hit("objectStore.open");
    Stored stored = objects.get(key);
    if (stored == null) {
      throw new NoSuchObject(key);
    }
    return new ByteArrayInputStream(stored.bytes());
  }

  @Override
  public Optional<StoredObject> describe(ObjectKey key) {
    faults.hit("objectStore.describe");
    return Optional.ofNullable(objects.get(key)).map(stored -> described(key, stored));
  }

  @Override
  public void delete(Collection<ObjectKey> keys) {
    faults.hit("objectStore.delete");
    keys.forEach(objects::remove);
  }

  @Override
  public void list(String prefix, Consumer<StoredObject> each) {
    faults.hit("objectStore.list");
    objects.forEach(
        (key, stored) -> {
          if (key.value().startsWith(prefix)) {
            each.accept(described(key, stored));
          }
        });
  }

  /** Answers false, and keeps nothing, when the key has an object. */
  boolean putIfAbsent(ObjectKey key, byte[] bytes) {
    return objects.putIfAbsent(key, stored(bytes)) == null;
  }

  /** What the ticket allows, while its time has not passed. */
  Optional<UploadOrder> uploadAllowedBy(String ticket) {
    return Optional.ofNullable(uploads.get(ticket)).filter(order -> isValid(ticket));
  }

  Optional<DownloadOrder> downloadAllowedBy(String ticket) {
    return Optional.ofNullable(downloads.get(ticket)).filter(order -> isValid(ticket));
  }

  private boolean isValid(String ticket) {
    return clock.instant().isBefore(expiries.getOrDefault(ticket, Instant.MIN));
  }

  /** Ends in a letter, so that no change of the last character makes another ticket. */
  private String ticket(Instant expiresAt) {
    String ticket = counter.incrementAndGet() + "t";
    expiries.put(ticket, expiresAt);
    return ticket;
  }

  private static URI url(ObjectKey key, String ticket) {
    return URI.create(BASE + key + "?signature=" + ticket);
  }

  private Stored stored(InputStream content, long size) {
    try {
      byte[] bytes = content.readNBytes(Math.toIntExact(size));
      if (bytes.length < size) {
        throw new IllegalArgumentException("content ended after " + bytes.length + " of " + size);
      }
      return stored(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stored stored(byte[] bytes) {
    return new Stored(bytes, counter.incrementAndGet(), clock.instant());
  }

  private static StoredObject described(ObjectKey key, Stored stored) {
    Pin pin = new Pin(Long.toString(stored.version()), null);
    return new StoredObject(key, stored.bytes().length, pin, stored.writtenAt());
  }
}
