package io.ledgerlift.adapter.formats.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.HeardReading;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.fixtures.large.LargeDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildFailuresTest {

  private static final Duration BRIEF = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "garbage, READER_CRASHED",
    "overlong, READER_CRASHED",
    "no_json, READER_CRASHED",
    "no_pages, READER_CRASHED",
    "done_early, READER_CRASHED",
    "foreign_refusal, READER_CRASHED",
    "exits, READER_CRASHED",
    "runs_out_of_memory, OUT_OF_MEMORY",
    "silent, READER_SILENT"
  })
  void misbehaving_child_fails_the_reading(String deed, FailureCode code) throws IOException {
    try (ForkedDocumentReader reader = new ForkedDocumentReader(fake(deed, BRIEF))) {
      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(() -> reader.read(task(TestSlots.LIMITS), new HeardReading()))
          .extracting(Unreadable::code)
          .isEqualTo(code);
    }
  }

  @Test
  void child_that_only_says_it_is_alive_meets_the_deadline() throws IOException {
    Limits limits = new Limits(5, Duration.ofSeconds(1), 50);
    try (ForkedDocumentReader reader = new ForkedDocumentReader(fake("flood", LONG))) {
      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(() -> reader.read(task(limits), new HeardReading()))
          .extracting(Unreadable::code)
          .isEqualTo(FailureCode.TIMED_OUT);
    }
  }

  @Test
  void child_that_never_calls_is_unavailable() throws IOException {
    try (ForkedDocumentReader reader = new ForkedDocumentReader(fake("never_calls", LONG))) {
      assertThatExceptionOfType(Unavailable.class)
          .isThrownBy(() -> reader.read(task(TestSlots.LIMITS), new HeardReading()));
    }
  }

  @Test
  void missing_java_is_unavailable() {
    SlotSettings settings = TestSlots.of(folder, folder.resolve("no-java"), LONG);
    try (ForkedDocumentReader reader = new ForkedDocumentReader(settings)) {
      assertThatExceptionOfType(Unavailable.class)
          .isThrownBy(() -> reader.read(task(TestSlots.LIMITS), new HeardReading()));
    }
  }

  @Test
  void what_a_child_prints_harms_nothing() throws IOException {
    HeardReading heard = new HeardReading();
    try (ForkedDocumentReader reader = new ForkedDocumentReader(fake("prints", LONG))) {
      reader.read(task(TestSlots.LIMITS), heard);
    }

    assertThat(heard.text()).isEqualTo("plain");
  }

  @Test
  void child_is_killed_with_its_own_children() throws Exception {
    try (ForkedDocumentReader reader = new ForkedDocumentReader(fake("has_a_child", BRIEF))) {
      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(() -> reader.read(task(TestSlots.LIMITS), new HeardReading()));
    }

    long pid = Long.parseLong(Files.readString(folder.resolve("notes")));
    ProcessHandle.of(pid).ifPresent(ChildFailuresTest::awaitEnd);
  }

  @Test
  void abandoned_reading_ends_a_hanging_child() throws IOException {
    AtomicBoolean first = new AtomicBoolean(true);
    try (ForkedDocumentReader reader = new ForkedDocumentReader(fake("silent", LONG))) {
      long start = System.nanoTime();

      assertThatExceptionOfType(ReadingAbandoned.class)
          .isThrownBy(
              () ->
                  reader.read(
                      task(TestSlots.LIMITS), new HeardReading(() -> first.getAndSet(false))));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void killed_child_fails_its_document_and_not_the_next() throws IOException {
    try (ForkedDocumentReader reader = new ForkedDocumentReader(TestSlots.one(folder))) {
      KillingListener killing = new KillingListener();

      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(() -> reader.read(large(200), killing))
          .extracting(Unreadable::code)
          .isEqualTo(FailureCode.READER_CRASHED);

      assertThatNoException()
          .isThrownBy(() -> reader.read(task(TestSlots.LIMITS), new HeardReading()));
    }
  }

  @Test
  void child_without_memory_fails_as_out_of_memory() throws IOException {
    try (ForkedDocumentReader reader = new ForkedDocumentReader(TestSlots.withHeap(folder, 24))) {
      Path file = Files.write(folder.resolve("string.pdf"), TestPdf.ofOneString(40));
      Task task = new Task(file, ContentType.PDF, TestSlots.LIMITS);

      assertThatExceptionOfType(Unreadable.class)
          .isThrownBy(() -> reader.read(task, new HeardReading()))
          .extracting(Unreadable::code)
          .isEqualTo(FailureCode.OUT_OF_MEMORY);
    }
  }

  private SlotSettings fake(String deed, Duration silence) throws IOException {
    Path script = folder.resolve("child.sh");
    Files.writeString(
        script,
        "#!/bin/sh\nfor last; do :; done\nexec '%s' -cp '%s' %s %s '%s' \"$last\"\n"
            .formatted(
                TestSlots.java(),
                TestSlots.classPath(),
                FakeChild.class.getName(),
                deed,
                folder.resolve("notes")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return TestSlots.of(folder, script, silence);
  }

  private Task task(Limits limits) throws IOException {
    Path file = Files.write(folder.resolve("plain.pdf"), TestPdf.ofLines("plain"));
    return new Task(file, ContentType.PDF, limits);
  }

  private Task large(int pages) throws IOException {
    Path file = folder.resolve("large.pdf");
    LargeDocument.pages(pages).writeTo(file);
    return new Task(file, ContentType.PDF, TestSlots.LIMITS);
  }

  static void awaitEnd(ProcessHandle process) {
    assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS)).succeedsWithin(LONG);
  }
}
