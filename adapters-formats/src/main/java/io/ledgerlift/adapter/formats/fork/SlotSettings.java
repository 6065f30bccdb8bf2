package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.domain.artifact.Engine;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the parse slots are set up.
 *
 * @param javaExecutable that runs the children; the parent's own
 * @param classPath of the children; the parent's own
 * @param tempFolder in which each child gets a folder of its own, gone when the child ends; a short
 *     path, because sockets stand in it
 * @param jvmOptions added to the children's command line, for example a class data archive
 * @param engine named in what the readers find
 * @param ocr for pages that are pictures
 * @param office that lays out files without pages; null where there is none
 * @param slots documents read at once; each takes up to two children
 * @param heapMegabytes of one child
 * @param silence without a sign of life after which a child is killed
 * @param documentsPerChild after which a child is replaced
 * @param idle after which a child without work is ended
 */
public record SlotSettings(
    Path javaExecutable,
    String classPath,
    Path tempFolder,
    List<String> jvmOptions,
    Engine engine,
    OcrSettings ocr,
    @Nullable Typesetter office,
    int slots,
    int heapMegabytes,
    Duration silence,
    int documentsPerChild,
    Duration idle) {

  /** Longest path of a Unix domain socket, in bytes: 108 with the final zero on Linux. */
  private static final int MAX_SOCKET_PATH = 104;

  /** What a slot adds to the folder's path: {@code /slot1234567890123456789/s}. */
  private static final int OWN_PATH = 27;

  public SlotSettings {
    jvmOptions = List.copyOf(jvmOptions);
    tempFolder = tempFolder.toAbsolutePath();
    classPath = absolute(classPath);
    if (tempFolder.toString().length() + OWN_PATH > MAX_SOCKET_PATH) {
      throw new IllegalArgumentException("too long a path for sockets: " + tempFolder);
    }
    if (slots < 1 || heapMegabytes < 1 || documentsPerChild < 1) {
      throw new IllegalArgumentException(
          "no such slots: %d of %d MB for %d documents"
              .formatted(slots, heapMegabytes, documentsPerChild));
    }
    if (silence.isNegative() || silence.isZero() || idle.isNegative()) {
      throw new IllegalArgumentException("no such times: " + silence + ", " + idle);
    }
  }

  /** Children run in folders of their own, where a relative path would lead nowhere. */
  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The defaults: 512 MB, half a minute of silence, 200 documents, five minutes of idleness. */
  public static SlotSettings standard(
      Path javaExecutable,
      String classPath,
      Path tempFolder,
      Engine engine,
      OcrSettings ocr,
      @Nullable Typesetter office,
      int slots) {
    return new SlotSettings(
        javaExecutable,
        classPath,
        tempFolder,
        List.of(),
        engine,
        ocr,
        office,
        slots,
        512,
        Duration.ofSeconds(30),
        200,
        Duration.ofMinutes(5));
  }
}
