package io.ledgerlift.adapter.formats.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.statement.report.ValuedTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a reading as one JSON object in UTF-8: its document, then its pages in order. */
public final class JsonReadingWriter implements ReadingWriter {

  /** Names the form of the file; a change that a reader could stumble over gets a new number. */
  private static final String SCHEMA = "ledgerlift-reading/1";

  private final ObjectMapper mapper =
      new ObjectMapper()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

  /**
   * The generator is closed on success only: closing would send what half a reading has come to.
   */
  @Override
  public void write(Content content, OutputStream out) throws IOException {
    JsonGenerator json = mapper.createGenerator(out);
    try {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writePOJOField("document", document(content.document()));
      json.writeArrayFieldStart("pages");
      content.pages(page -> write(json, page(page)));
      json.writeEndArray();
      json.writeArrayFieldStart("unplaced");
      content.unplaced(found -> write(json, artifact(found)));
      json.writeEndArray();
      json.writeEndObject();
    } catch (UncheckedIOException failed) {
      throw Objects.requireNonNull(failed.getCause());
    }
    json.close();
  }

  /** What the reading itself does not tell; the file says of whose bytes it speaks. */
  private static @Nullable Map<String, @Nullable Object> document(@Nullable Document document) {
    if (document == null) {
      return null;
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", document.id().toString());
    tree.put("original_filename", document.source().filename().value());
    tree.put("content_type", document.source().contentType().mediaType());
    tree.put("file_size", document.source().size());
    tree.put("sha256_hash", document.digest() == null ? null : document.digest().hex());
    tree.put("attempt", document.reading() == null ? null : document.reading().attempt());
    return tree;
  }

  private static Map<String, @Nullable Object> page(PageRow page) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("page_number", page.number().value());
    tree.put("width", page.width());
    tree.put("height", page.height());
    tree.put("rotation", page.rotation());
    tree.put("flags", page.flags().stream().map(JsonReadingWriter::flag).toList());
    tree.put("artifacts", page.found().stream().map(JsonReadingWriter::artifact).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> flag(QualityFlag flag) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", flag.code().code());
    tree.put("count", flag.count());
    return tree;
  }

  private static Map<String, @Nullable Object> artifact(Found found) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", found.id().toString());
    tree.putAll(ValuedTree.write(found.artifact()));
    tree.put("s3_key", found.picture() == null ? null : found.picture().value());
    return tree;
  }

  private static void write(JsonGenerator json, Object tree) {
    try {
      json.writePOJO(tree);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
