package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.application.usecase.RequestUpload.Granted;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.UtcTime;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.document.SourceFile;
import io.ledgerlift.domain.statement.report.ValuedTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Domain values as callers see them: snake_case, in a fixed order, null shown as null. */
final class Views {

  private final String publicUrl;

  Views(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  String address(DocumentId id) {
    return publicUrl + "/v1/documents/" + id;
  }

  static Map<String, @Nullable Object> upload(Granted granted) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("key", granted.key().value());
    tree.put("url", granted.upload().url().toString());
    tree.put("method", granted.upload().method());
    tree.put("headers", new TreeMap<>(granted.upload().headers()));
    tree.put("expires_at", UtcTime.format(granted.upload().expiresAt()));
    return tree;
  }

  static Map<String, @Nullable Object> document(Document document) {
    SourceFile source = document.source();
    Reading reading = document.reading();
    Failure failure = document.progress().failure();
    Sha256 digest = document.digest();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", document.id().toString());
    tree.put("s3_key", source.key().value());
    tree.put("original_filename", source.filename().value());
    tree.put("content_type", source.contentType().mediaType());
    tree.put("file_size", source.size());
    tree.put("sha256_hash", digest == null ? null : digest.hex());
    tree.put("processing_status", document.status().code());
    tree.put("error_message", failure == null ? null : failure.shown());
    tree.put("attempt", document.attempt());
    tree.put("page_count", reading == null ? null : reading.pageCount());
    tree.put("quality_flags", reading == null ? null : flags(reading.flags()));
    tree.put("artifact_counts", reading == null ? null : reading.artifacts());
    tree.put(
        "checks",
        reading == null || reading.checks().isEmpty() ? null : CheckViews.counts(reading.checks()));
    tree.put("duplicate_of", text(document.duplicateOf()));
    tree.put("created_at", UtcTime.format(document.stamp().createdAt()));
    tree.put("updated_at", UtcTime.format(document.stamp().updatedAt()));
    return tree;
  }

  private static Map<String, Integer> flags(Map<QualityFlag.Code, Integer> flags) {
    Map<String, Integer> tree = new TreeMap<>();
    flags.forEach((code, count) -> tree.put(code.code(), count));
    return tree;
  }

  Map<String, @Nullable Object> page(DocumentId id, PageRow page) {
    boolean painted = page.preview() != null;
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("page_number", page.number().value());
    tree.put("width", page.width());
    tree.put("height", page.height());
    tree.put("rotation", page.rotation());
    tree.put("preview_url", painted ? address(id) + "/pages/" + page.number() + "/preview" : null);
    tree.put("quality_flags", flags(page.flags()));
    return tree;
  }

  private static Map<String, Integer> flags(List<QualityFlag> flags) {
    Map<String, Integer> tree = new TreeMap<>();
    flags.forEach(flag -> tree.merge(flag.code().code(), flag.count(), Integer::sum));
    return tree;
  }

  static Map<String, @Nullable Object> artifact(DocumentId id, Found found) {
    ObjectKey picture = found.picture();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", found.id().toString());
    tree.put("document_id", id.toString());
    ValuedTree.write(found.artifact())
        .forEach(
            (name, value) -> {
              if (name.equals("data")) {
                tree.put("s3_key", picture == null ? null : picture.value());
              }
              tree.put(name, value);
            });
    return tree;
  }

  static Map<String, Object> actor(Actor actor) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", actor.type().code());
    tree.put("id", actor.id());
    tree.put("authenticated", actor.authenticated());
    return tree;
  }

  /** An event, with what it is about as far as that is still there. */
  static Map<String, @Nullable Object> event(AuditEntry entry, List<Correction> corrections) {
    ProcessingEvent event = entry.event();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("id", entry.id().toString());
    tree.put("document_id", event.documentId().toString());
    tree.put("sequence", entry.sequence());
    tree.put("type", event.type().code());
    tree.put("message", event.message());
    tree.put("metadata", event.metadata());
    tree.put("details", ReviewViews.details(event.metadata(), corrections));
    tree.put("actor", actor(event.occasion().actor()));
    tree.put("request_id", event.occasion().requestId());
    tree.put("leaf_hash", entry.leafHash().hex());
    tree.put("created_at", UtcTime.format(event.occasion().at()));
    return tree;
  }

  static Map<String, @Nullable Object> progress(Update update) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("document_id", update.documentId().toString());
    tree.put("status", update.status().code());
    tree.put("attempt", update.attempt());
    tree.put("stage", update.stage());
    tree.put("pages_done", update.pagesDone());
    tree.put("page_count", update.pageCount());
    return tree;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
