package io.ledgerlift.adapter.formats.fork;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder of one child, readable by its owner only: its socket, and what its libraries drop. */
record TempFolder(Path path) {

  static TempFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    TempFolder folder = new TempFolder(Files.createTempDirectory(parent, "slot"));
    Files.createDirectory(folder.scratch());
    return folder;
  }

  Path socket() {
    return path.resolve("s");
  }

  /** Where the child's libraries put their temporary files. */
  Path scratch() {
    return path.resolve("tmp");
  }

  /** Leaves nothing of the last document behind. */
  void clearScratch() throws IOException {
    delete(scratch());
    Files.createDirectory(scratch());
  }

  void delete() throws IOException {
    delete(path);
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
