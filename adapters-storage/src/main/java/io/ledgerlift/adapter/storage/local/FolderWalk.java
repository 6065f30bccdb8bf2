package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Goes through the objects whose key starts with a prefix, in order of keys. Holds the names of one
 * folder at each depth, never all keys. What comes or goes meanwhile may be seen or not.
 */
final class FolderWalk {

  private final String prefix;
  private final BiConsumer<ObjectKey, BasicFileAttributes> each;

  FolderWalk(String prefix, BiConsumer<ObjectKey, BasicFileAttributes> each) {
    this.prefix = prefix;
    this.each = each;
  }

  /**
   * A file or folder; a folder's key ends with a slash, by which it is sorted as its content is.
   */
  private record Entry(Path path, String key, BasicFileAttributes attributes) {}

  void through(Path root) throws IOException {
    visit(root, "");
  }

  private void visit(Path folder, String keyOfFolder) throws IOException {
    for (Entry entry : entries(folder, keyOfFolder)) {
      if (entry.attributes().isDirectory()) {
        visit(entry.path(), entry.key());
      } else {
        keyOf(entry).ifPresent(key -> each.accept(key, entry.attributes()));
      }
    }
  }

  private List<Entry> entries(Path folder, String keyOfFolder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
      for (Path path : paths) {
        entry(path, keyOfFolder).filter(this::isWanted).ifPresent(entries::add);
      }
    } catch (NoSuchFileException | NotDirectoryException goneMeanwhile) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::key));
    return entries;
  }

  private static Optional<Entry> entry(Path path, String keyOfFolder) throws IOException {
    try {
      BasicFileAttributes attributes = StoreFolder.attributes(path);
      String key = keyOfFolder + path.getFileName();
      return Optional.of(new Entry(path, attributes.isDirectory() ? key + "/" : key, attributes));
    } catch (NoSuchFileException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private boolean isWanted(Entry entry) {
    if (entry.attributes().isDirectory()) {
      return entry.key().startsWith(prefix) || prefix.startsWith(entry.key());
    }
    return entry.attributes().isRegularFile() && entry.key().startsWith(prefix);
  }

  /** Empty for files that somebody else put there, and for those on their way in. */
  private static Optional<ObjectKey> keyOf(Entry entry) {
    try {
      return Optional.of(new ObjectKey(entry.key()));
    } catch (InvalidValue notOurs) {
      return Optional.empty();
    }
  }
}
