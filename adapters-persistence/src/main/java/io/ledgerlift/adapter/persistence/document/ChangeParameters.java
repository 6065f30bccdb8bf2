package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.Progress;
import io.ledgerlift.domain.document.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** Everything that a change may change, as parameters of {@link DocumentWrites#UPDATE}. */
final class ChangeParameters {

  private ChangeParameters() {}

  static MutationQuery bind(MutationQuery update, Change change) {
    Document after = change.after();
    Progress progress = after.progress();
    Failure failure = progress.failure();
    DocumentId duplicateOf = after.duplicateOf();
    update
        .setParameter("id", after.id().value())
        .setParameter("versionBefore", DocumentWrites.versionBefore(change))
        .setParameter("version", after.version())
        .setParameter("status", progress.status().code())
        .setParameter("attempt", progress.attempt())
        .setParameter("tries", progress.tries())
        .setParameter("updatedAt", after.stamp().updatedAt());
    set(update, "retryAt", progress.retryAt(), Instant.class);
    set(update, "errorCode", failure == null ? null : failure.code().code(), String.class);
    set(
        update,
        "errorMessage",
        failure == null ? null : Json.storable(failure.message()),
        String.class);
    set(update, "duplicateOf", duplicateOf == null ? null : duplicateOf.value(), UUID.class);
    set(update, "purgedAt", after.stamp().purgedAt(), Instant.class);
    bindReading(update, after.reading());
    return update;
  }

  private static void bindReading(MutationQuery update, @Nullable Reading reading) {
    set(update, "readingAttempt", reading == null ? null : reading.attempt(), Integer.class);
    set(update, "pageCount", reading == null ? null : reading.pageCount(), Integer.class);
    set(update, "readHash", reading == null ? null : reading.digest().hex(), String.class);
    set(
        update,
        "artifacts",
        reading == null ? null : Json.write(reading.artifacts()),
        String.class);
    set(update, "flags", reading == null ? null : flags(reading), String.class);
    set(update, "checks", reading == null ? null : checks(reading), String.class);
  }

  private static @Nullable String checks(Reading reading) {
    Map<String, Integer> checks = new TreeMap<>();
    reading.checks().forEach((verdict, count) -> checks.put(verdict.code(), count));
    return checks.isEmpty() ? null : Json.write(checks);
  }

  private static String flags(Reading reading) {
    Map<String, Integer> flags = new TreeMap<>();
    reading.flags().forEach((code, count) -> flags.put(code.code(), count));
    return Json.write(flags);
  }

  @SuppressWarnings("NullAway") // Hibernate takes null together with its type
  private static <T> void set(MutationQuery query, String name, @Nullable T value, Class<T> type) {
    query.setParameter(name, value, type);
  }
}
