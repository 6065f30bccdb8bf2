package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps each object as one file of a folder, under its key. Several processes may share the folder.
 *
 * <p>The mark is the time of writing with the size. We set that time ourselves, so that no two
 * writings have the same; it costs nothing to read, it also changes when somebody edits the file by
 * hand, and it outlives a copy of the folder that keeps times. A digest beside the file would not
 * notice the edit, and an inode number would not outlive the copy.
 */
public final class LocalObjectStore implements ObjectStore {

  private final StoreFolder folder;
  private final SignedUrls urls;
  private final WriteTimes times;

  /**
   * @param root is made when it is not there; its file system must know hard links
   */
  public LocalObjectStore(Path root, SignedUrls urls, InstantSource clock) {
    this.folder = new StoreFolder(root);
    this.urls = urls;
    this.times = new WriteTimes(clock);
  }

  /** An object's bytes and how many they are, taken from one open file. */
  record Opened(InputStream content, long size) {}

  @Override
  public SignedUpload presignUpload(UploadOrder order) {
    return urls.upload(order);
  }

  @Override
  public URI presignDownload(
      ObjectKey key, Filename filename, ContentType contentType, Duration validity) {
    return urls.download(key, new SignedUrls.DownloadTerms(filename, contentType), validity);
  }

  /**
   * @throws UncheckedIOException when {@code content} fails or ends early; nothing is kept
   */
  @Override
  public void put(ObjectKey key, String mediaType, InputStream content, long size) {
    try (IncomingFile incoming = incoming()) {
      incoming.fill(content, size, times.next());
      incoming.replace(key);
    } catch (IOException e) {
      throw new UncheckedIOException("the content for " + key + " failed", e);
    }
  }

  @Override
  public InputStream open(ObjectKey key) {
    return opened(key).orElseThrow(() -> new NoSuchObject(key)).content();
  }

  @Override
  public Optional<StoredObject> describe(ObjectKey key) {
    try {
      return folder.find(key).map(attributes -> described(key, attributes));
    } catch (IOException e) {
      throw folder.unavailable("look at " + key, 0, e);
    }
  }

  @Override
  public void delete(Collection<ObjectKey> keys) {
    try {
      Set<Path> touched = new LinkedHashSet<>();
      for (ObjectKey key : keys) {
        if (folder.find(key).isPresent() && Files.deleteIfExists(folder.file(key))) {
          touched.add(StoreFolder.above(folder.file(key)));
        }
      }
      for (Path lessFull : touched) {
        folder.removeEmptyFolders(lessFull);
        folder.flush(lessFull);
      }
    } catch (IOException e) {
      throw folder.unavailable("remove objects", 0, e);
    }
  }

  @Override
  public void list(String prefix, Consumer<StoredObject> each) {
    try {
      new FolderWalk(prefix, (key, attributes) -> each.accept(described(key, attributes)))
          .through(folder.root());
    } catch (IOException e) {
      throw folder.unavailable("list objects", 0, e);
    }
  }

  /**
   * Removes what writers left behind that never ended: call it once at start, while the service
   * holds its folder, with the time of the start. A writer of another process that has stood still
   * since before fails and may try again; nothing of it is kept.
   */
  public void sweepIncoming(Instant before) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.incoming())) {
      for (Path file : files) {
        removeIfOlder(file, before);
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new Unavailable("The object store could not be swept.", e);
    }
  }

  /** A file to be filled that is no object yet. */
  IncomingFile incoming() {
    return new IncomingFile(folder);
  }

  /** The next time of writing. */
  Instant writingTime() {
    return times.next();
  }

  Optional<Opened> opened(ObjectKey key) {
    try {
      if (folder.find(key).isEmpty()) {
        return Optional.empty();
      }
      FileChannel file =
          FileChannel.open(folder.file(key), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(new Opened(Channels.newInputStream(file), file.size()));
    } catch (NoSuchFileException removedMeanwhile) {
      return Optional.empty();
    } catch (IOException e) {
      throw folder.unavailable("open " + key, 0, e);
    }
  }

  long freeBytes() throws IOException {
    return folder.freeBytes();
  }

  private static StoredObject described(ObjectKey key, BasicFileAttributes attributes) {
    Instant writtenAt = attributes.lastModifiedTime().toInstant();
    String mark = writtenAt.getEpochSecond() + "." + writtenAt.getNano() + "-" + attributes.size();
    return new StoredObject(key, attributes.size(), new Pin(mark, null), writtenAt);
  }

  private static void removeIfOlder(Path file, Instant before) throws IOException {
    try {
      if (StoreFolder.attributes(file).lastModifiedTime().toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException endedMeanwhile) {
      // It was a writer at work, not a leftover.
    }
  }
}
