package io.ledgerlift.adapter.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedReadingTest {

  @TempDir Path folder;

  @Test
  void pages_come_back_with_everything_on_them() throws IOException {
    PageRow page =
        TestPages.page(2, TestPages.text(2, "Assets"), TestPages.table(2), TestPages.figure(2));
    Found unplaced = new Found(UUID.randomUUID(), 0, TestPages.textWithoutPage("Notes"), null);
    Path file = folder.resolve("artifacts.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      new JsonReadingWriter().write(content(List.of(page), List.of(unplaced)), out);
    }
    SavedReading saved = new SavedReading(file);
    List<PageRow> pages = new ArrayList<>();
    List<Found> others = new ArrayList<>();

    saved.pages(pages::add);
    saved.unplaced(others::add);

    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).flags()).isEqualTo(page.flags());
    assertThat(pages.get(0).found())
        .extracting(Found::artifact)
        .isEqualTo(page.found().stream().map(Found::artifact).toList());
    assertThat(others).extracting(Found::artifact).containsExactly(unplaced.artifact());
  }

  @Test
  void a_file_that_is_none_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("artifacts.json"), "{\"pages\": [{");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new SavedReading(file).pages(page -> {}));
  }

  private static ReadingWriter.Content content(List<PageRow> pages, List<Found> unplaced) {
    return new ReadingWriter.Content() {
      @Override
      public @Nullable Document document() {
        return null;
      }

      @Override
      public void pages(Consumer<PageRow> each) {
        pages.forEach(each);
      }

      @Override
      public void unplaced(Consumer<Found> each) {
        unplaced.forEach(each);
      }
    };
  }
}
