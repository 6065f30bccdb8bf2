package io.ledgerlift.adapter.formats.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A reading that {@link JsonReadingWriter} wrote, from its file: page by page, so that no more than
 * one of them is in memory.
 */
public final class SavedReading implements ReadingWriter.Content {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private final Path file;

  public SavedReading(Path file) {
    this.file = file;
  }

  /** What the file says of one is no whole document. */
  @Override
  public @Nullable Document document() {
    return null;
  }

  @Override
  public void pages(Consumer<PageRow> each) {
    walk("pages", page -> each.accept(page(page)));
  }

  @Override
  public void unplaced(Consumer<Found> each) {
    int[] place = {0};
    walk("unplaced", artifact -> each.accept(found(artifact, place[0]++)));
  }

  private void walk(String array, Consumer<JsonNode> each) {
    try (JsonParser json = MAPPER.createParser(file.toFile())) {
      while (json.nextToken() != null) {
        boolean begins = json.currentToken() == JsonToken.START_ARRAY;
        if (begins && array.equals(json.currentName())) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            each.accept(MAPPER.readTree(json));
          }
          return;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
          json.skipChildren();
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PageRow page(JsonNode page) {
    PageNumber number = new PageNumber(page.path("page_number").asInt());
    List<QualityFlag> flags = new ArrayList<>();
    page.path("flags")
        .forEach(
            flag ->
                flags.add(
                    new QualityFlag(
                        QualityFlag.Code.parse(flag.path("code").asText()),
                        number,
                        flag.path("count").asInt())));
    List<Found> found = new ArrayList<>();
    page.path("artifacts").forEach(artifact -> found.add(found(artifact, found.size())));
    return new PageRow(
        number,
        page.path("width").asDouble(),
        page.path("height").asDouble(),
        page.path("rotation").asInt(),
        null,
        flags,
        found);
  }

  private static Found found(JsonNode artifact, int place) {
    return new Found(
        UUID.fromString(artifact.path("id").asText()),
        place,
        ArtifactTree.read(MAPPER.convertValue(artifact, TREE)),
        null);
  }
}
