package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentDeathTest {

  /** Children notice the end of a pipe at once; the rest is for a machine under load. */
  private static final long DEATH_SECONDS = 5;

  @TempDir private Path folder;

  @Test
  void no_child_outlives_a_killed_parent() throws Exception {
    Path file = Files.write(folder.resolve("plain.pdf"), TestPdf.ofLines("plain"));
    Process parent =
        new ProcessBuilder(
                TestSlots.java().toString(),
                "-cp",
                TestSlots.classPath(),
                MortalParent.class.getName(),
                folder.toString(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ProcessHandle> children = children(parent);

    parent.destroyForcibly();

    assertThat(children).hasSize(2);
    for (ProcessHandle child : children) {
      CompletableFuture<ProcessHandle> end = child.onExit();
      assertThat(end.get(DEATH_SECONDS, TimeUnit.SECONDS)).isEqualTo(child);
    }
  }

  /** The parent prints the pids of its children once both have worked. */
  private static List<ProcessHandle> children(Process parent) throws Exception {
    BufferedReader output =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII));
    String line = output.readLine();
    return Arrays.stream(line.split(" "))
        .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
        .toList();
  }
}
