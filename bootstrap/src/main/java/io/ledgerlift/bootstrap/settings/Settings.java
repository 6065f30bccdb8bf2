package io.ledgerlift.bootstrap.settings;

import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.adapter.storage.signing.Bucket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, read once and checked.
 *
 * @param home where the embedded database, the local store and temporary files lie
 */
public record Settings(
    Path home,
    DatabaseSettings database,
    StoreSettings store,
    Aws aws,
    Queue queue,
    Http http,
    Work work,
    Uploads uploads,
    Logs logs) {

  /**
   * Which PostgreSQL to use.
   *
   * @param url null for the embedded one
   * @param migrationUrl the owner's connection; null for {@code url}
   */
  public record DatabaseSettings(@Nullable String url, @Nullable String migrationUrl) {

    /** Addresses may hold passwords. */
    @Override
    public String toString() {
      return "DatabaseSettings[…]";
    }
  }

  /**
   * Which object store to use, and by which client.
   *
   * @param bucket null for the local one
   */
  public record StoreSettings(Client client, @Nullable Bucket bucket) {

    /** What speaks to the store. */
    public enum Client {
      /** None: objects are files under the home. */
      LOCAL,
      MINIO,
      AWS
    }
  }

  /**
   * As whom to ask AWS, and what speaks its protocols.
   *
   * @param region where no address names one
   * @param keys null for the chain of the AWS SDK
   */
  public record Aws(String region, @Nullable AwsKeys keys) {}

  /**
   * A pair of keys, told to nobody.
   *
   * @param sessionToken of keys that are valid for some hours; null of lasting ones
   */
  public record AwsKeys(String id, String secret, @Nullable String sessionToken) {

    @Override
    public String toString() {
      return "AwsKeys[…]";
    }
  }

  /**
   * Where jobs wait.
   *
   * @param sqsUrl null for PostgreSQL
   */
  public record Queue(@Nullable URI sqsUrl) {}

  /**
   * How the API is reached.
   *
   * @param port 0 for any free one
   * @param publicUrl the address in links that leave the service, without a slash at its end; null
   *     for the local one
   */
  public record Http(String host, int port, @Nullable URI publicUrl, List<String> corsOrigins) {}

  /**
   * How documents are read.
   *
   * @param concurrency documents at once
   * @param attempts tries of a document before it fails
   * @param timeout for one document, before the share of its pages
   * @param maxPages of one document
   * @param previewDpi pixels per inch of page previews
   * @param ocr for pages that are pictures
   * @param office that lays out Word files; null where there is none
   */
  public record Work(
      int concurrency,
      int attempts,
      Duration timeout,
      int maxPages,
      int previewDpi,
      OcrSettings ocr,
      @Nullable Typesetter office) {}

  /**
   * What may be uploaded.
   *
   * @param maxFileSize in bytes
   * @param validity of signed URLs
   */
  public record Uploads(long maxFileSize, Duration validity) {}

  /** How the log is written. */
  public record Logs(Format format, String level) {

    /** Lines for people, or one JSON object a line for machines. */
    public enum Format {
      TEXT,
      JSON
    }

    /** The same without what is only of interest in a service. */
    public Logs quietly() {
      return level.equals("INFO") ? new Logs(format, "WARN") : this;
    }
  }

  /** The settings are wrong; the message has one line for each. */
  public static final class WrongSettings extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongSettings(List<String> wrong) {
      super(String.join(System.lineSeparator(), wrong));
    }
  }
}
