package io.ledgerlift.adapter.storage.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Writes one file, and tells failures of the disk apart from those of whoever sends the bytes. */
final class DiskWriter implements AutoCloseable {

  private final StoreFolder folder;
  private final Path file;
  private final FileChannel channel;

  DiskWriter(StoreFolder folder, Path file) {
    this.folder = folder;
    this.file = file;
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw folder.unavailable("open a file", 1, e);
    }
  }

  void write(byte[] bytes, int count) {
    try {
      for (ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count); rest.hasRemaining(); ) {
        channel.write(rest);
      }
    } catch (IOException e) {
      throw folder.unavailable("keep a file", count, e);
    }
  }

  /** Returns when all of it would outlive a loss of power. */
  void finish(Instant writtenAt) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(writtenAt));
      channel.force(true);
    } catch (IOException e) {
      throw folder.unavailable("keep a file", 1, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw folder.unavailable("close a file", 1, e);
    }
  }
}
