package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;

/**
 * A database with 100,000 documents in all states, one of them long; filled once, past the
 * triggers.
 */
public final class FilledDatabase {

  /** The id of the n-th document is n in hexadecimal. */
  public static final String LONG_DOCUMENT = "'00000000-0000-0000-0000-000000000003'";

  private static final String DOCUMENTS =
      """
      insert into documents (
        id, s3_key, original_filename, content_type, file_size, source_pin, processing_status,
        attempt, tries, version, created_at, updated_at, lease_token, lease_until,
        reading_attempt, page_count, sha256_hash, reading_artifacts, reading_flags)
      select
        lpad(to_hex(n), 32, '0')::uuid, 'raw/' || n, md5(n::text) || '.pdf', 'application/pdf', n,
        'pin', s.status, 1, 1, 1, t.at, t.at,
        case when s.status = 'processing' then n end,
        case when s.status = 'processing' then now() + (n - 50000) * interval '1 second' end,
        case when s.status = 'completed' then 1 end, case when s.status = 'completed' then 3 end,
        case when s.status = 'completed' then encode(sha256(n::text::bytea), 'hex') end,
        case when s.status = 'completed' then '{}'::jsonb end,
        case when s.status = 'completed' then '{}'::jsonb end
      from generate_series(1, 100000) as n
      cross join lateral (select timestamptz '2026-01-01' + n * interval '1 minute' as at) as t
      cross join lateral (select case
        when n % 1000 = 0 then 'processing' when n % 1000 = 1 then 'uploaded'
        when n % 1000 = 2 then 'retrying' when n % 10 = 4 then 'failed'
        else 'completed' end as status) as s
      """;

  private static final String EVENTS =
      """
      insert into processing_events
      select gen_random_uuid(), id, 1, 1, 'document_uploaded', 'm', '{}', 'user', 'a', false, 'r',
        null, 'v', created_at, e.entry, sha256('\\x00'::bytea || e.entry)
      from documents cross join lateral (select id::text::bytea as entry) as e
      """;

  private static final String PAGES =
      """
      insert into pages
      select gen_random_uuid(), %1$s, a, n, 595, 842, 0, null, '[]'
      from generate_series(1, 3000) as n, generate_series(1, 2) as a
      """
          .formatted(LONG_DOCUMENT);

  private static final String ARTIFACTS =
      """
      insert into artifacts (id, document_id, attempt, page_id, page_number, place, artifact_type,
        extraction_engine, confidence_score, data)
      select gen_random_uuid(), p.document_id, p.attempt, p.id, p.page_number, place,
        case when place = 7 then 'table' else 'text' end, 'e/1', 1, '{}'
      from pages as p, generate_series(0, 9) as place
      """;

  private static final String KEYS =
      """
      insert into idempotency_keys
      select 'key-' || n, 'r', gen_random_uuid(), timestamptz '2026-01-01' + n * interval '1 minute'
      from generate_series(1, 50000) as n
      """;

  private static final String GRANTS =
      """
      insert into upload_grants
      select 'key-' || n, 'a.pdf', 'application/pdf', n, null,
        timestamptz '2026-01-01' + n * interval '1 minute', false, false
      from generate_series(1, 50000) as n
      """;

  private static final String NOTES =
      """
      insert into sent_jobs
      select gen_random_uuid(), 1, 0, now() + (n - 100) * interval '1 day'
      from generate_series(1, 50000) as n
      """;

  /** After the statements, which it runs. */
  public static final DatabaseUrl URL = fill(TestPostgres.migratedDatabase());

  private FilledDatabase() {}

  private static DatabaseUrl fill(DatabaseUrl url) {
    TestPostgres.execute(
        url,
        "set session_replication_role = replica",
        DOCUMENTS,
        EVENTS,
        PAGES,
        ARTIFACTS,
        KEYS,
        GRANTS,
        NOTES,
        "analyze");
    return url;
  }
}
