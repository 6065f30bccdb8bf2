package io.ledgerlift.bootstrap.settings;

import org.jspecify.annotations.Nullable;

/** Every environment variable that LedgerLift reads, with what holds when it is not set. */
public enum Variable {
  DATABASE_URL(null),
  DATABASE_MIGRATION_URL(null),
  USE_AWS("false"),
  S3_ENDPOINT(null),
  S3_PUBLIC_ENDPOINT(null),
  S3_BUCKET("ledger-lift"),
  S3_KMS_KEY_ID(null),
  AWS_ACCESS_KEY_ID(null),
  AWS_SECRET_ACCESS_KEY(null),
  AWS_SESSION_TOKEN(null),
  AWS_REGION("us-east-1"),
  SQS_QUEUE_URL(null),
  MAX_FILE_SIZE("104857600"),
  MAX_PAGES("5000"),
  PRESIGN_TTL("900"),
  WORKER_CONCURRENCY(null),
  MAX_ATTEMPTS("3"),
  PROCESS_TIMEOUT_SECONDS("300"),
  PREVIEW_DPI("100"),
  OCR_LANGUAGES("eng"),
  TESSDATA_PREFIX(null),
  OFFICE_PROGRAM(null),
  CORS_ORIGINS("http://localhost:3000"),
  API_HOST("127.0.0.1"),
  API_PORT("8000"),
  PUBLIC_URL(null),
  LEDGERLIFT_HOME("./.ledgerlift"),
  LOG_FORMAT(null),
  LOG_LEVEL("INFO");

  private final @Nullable String fallback;

  Variable(@Nullable String fallback) {
    this.fallback = fallback;
  }

  /** The value when nothing is set; null when that depends on the machine or means "off". */
  public @Nullable String fallback() {
    return fallback;
  }
}
