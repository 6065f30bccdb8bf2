package io.ledgerlift.bootstrap.settings;

import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.bootstrap.settings.Settings.Aws;
import io.ledgerlift.bootstrap.settings.Settings.DatabaseSettings;
import io.ledgerlift.bootstrap.settings.Settings.Http;
import io.ledgerlift.bootstrap.settings.Settings.Logs;
import io.ledgerlift.bootstrap.settings.Settings.Queue;
import io.ledgerlift.bootstrap.settings.Settings.StoreSettings.Client;
import io.ledgerlift.bootstrap.settings.Settings.Uploads;
import io.ledgerlift.bootstrap.settings.Settings.Work;
import io.ledgerlift.bootstrap.settings.Settings.WrongSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Settings} of an {@link Environment}, and gathers everything that is wrong with it.
 */
public final class SettingsReader {

  /** What lays out nothing though something is installed that could. */
  private static final String NO_PROGRAM = "none";

  private static final Set<String> LEVELS = Set.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE");

  /** What browsers send as Origin (RFC 6454, section 6.2), or everybody. */
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s?#@]+|\\*");

  private final Environment environment;
  private final boolean terminal;
  private final List<String> wrong = new ArrayList<>();

  private SettingsReader(Environment environment, boolean terminal) {
    this.environment = environment;
    this.terminal = terminal;
  }

  /**
   * The settings of {@code environment}.
   *
   * @param terminal whether a person watches the output
   * @throws WrongSettings when a value cannot be used
   */
  public static Settings read(Environment environment, boolean terminal) {
    return new SettingsReader(environment, terminal).read();
  }

  private Settings read() {
    Http http = http();
    StoreReader store = new StoreReader(environment, wrong);
    Client client = store.client();
    Aws aws = new AwsReader(environment, wrong).read(client);
    Settings settings =
        new Settings(
            Path.of(text(Variable.LEDGERLIFT_HOME)).toAbsolutePath().normalize(),
            new DatabaseSettings(
                database(Variable.DATABASE_URL), database(Variable.DATABASE_MIGRATION_URL)),
            store.read(client, http.corsOrigins(), aws),
            aws,
            new Queue(queueUrl()),
            http,
            work(),
            new Uploads(number(Variable.MAX_FILE_SIZE, 1, 5L << 30), seconds(Variable.PRESIGN_TTL)),
            logs());
    if (!wrong.isEmpty()) {
      throw new WrongSettings(wrong);
    }
    return settings;
  }

  /** An address without a path names a server and no queue; a FIFO delays no single message. */
  private @Nullable URI queueUrl() {
    URI url = url(Variable.SQS_QUEUE_URL);
    if (url != null && url.getPath().isEmpty()) {
      wrong.add(Variable.SQS_QUEUE_URL + ": the whole address of a queue, not '" + url + "'.");
    } else if (url != null && url.getPath().endsWith(".fifo")) {
      wrong.add(Variable.SQS_QUEUE_URL + ": a standard queue, not a FIFO.");
    }
    return url;
  }

  private Http http() {
    List<String> origins =
        Arrays.stream(text(Variable.CORS_ORIGINS).split(","))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .toList();
    origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).forEach(this::noOrigin);
    return new Http(
        text(Variable.API_HOST),
        (int) number(Variable.API_PORT, 0, 65_535),
        url(Variable.PUBLIC_URL),
        origins);
  }

  private Work work() {
    return new Work(
        environment.get(Variable.WORKER_CONCURRENCY) == null
            ? Runtime.getRuntime().availableProcessors()
            : (int) number(Variable.WORKER_CONCURRENCY, 1, 256),
        (int) number(Variable.MAX_ATTEMPTS, 1, 100),
        seconds(Variable.PROCESS_TIMEOUT_SECONDS),
        (int) number(Variable.MAX_PAGES, 1, 100_000),
        (int) number(Variable.PREVIEW_DPI, 36, 300),
        ocr(),
        office());
  }

  /** Languages that are not installed stop nothing: the pages that need them are flagged. */
  private OcrSettings ocr() {
    String languages = text(Variable.OCR_LANGUAGES);
    if (!OcrSettings.LANGUAGES.matcher(languages).matches()) {
      wrong.add(
          "OCR_LANGUAGES: names as Tesseract has them, such as eng or eng+deu, not '%s'."
              .formatted(languages));
      return OcrSettings.none();
    }
    String folder = environment.get(Variable.TESSDATA_PREFIX);
    return folder == null
        ? OcrSettings.found(languages)
        : new OcrSettings(Path.of(folder).toAbsolutePath(), languages);
  }

  /** The program that was named, or the one that is installed, if any. */
  private @Nullable Typesetter office() {
    String program = environment.get(Variable.OFFICE_PROGRAM);
    if (program == null) {
      return Typesetter.found().orElse(null);
    }
    if (program.equals(NO_PROGRAM)) {
      return null;
    }
    Path path = Path.of(program).toAbsolutePath();
    if (!Files.isExecutable(path)) {
      wrong.add(
          "OFFICE_PROGRAM: the path of LibreOffice's soffice, or none, not '%s', which cannot be run."
              .formatted(program));
    }
    return new Typesetter(path);
  }

  private Logs logs() {
    String format = environment.get(Variable.LOG_FORMAT);
    Logs.Format chosen = terminal ? Logs.Format.TEXT : Logs.Format.JSON;
    if (format != null) {
      try {
        chosen = Logs.Format.valueOf(format.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException unknown) {
        wrong.add("LOG_FORMAT: 'text' or 'json', not '" + format + "'.");
      }
    }
    String level = text(Variable.LOG_LEVEL).toUpperCase(Locale.ROOT);
    if (!LEVELS.contains(level)) {
      wrong.add("LOG_LEVEL: one of ERROR, WARN, INFO, DEBUG, TRACE, not '" + level + "'.");
    }
    return new Logs(chosen, level);
  }

  private void noOrigin(String origin) {
    wrong.add(
        "CORS_ORIGINS: scheme, host and port such as https://ledger.example:8443, or *, not '%s'."
            .formatted(origin));
  }

  /** Kept as text; what is wrong with it is told without it, as it may hold a password. */
  private @Nullable String database(Variable variable) {
    String value = environment.get(variable);
    if (value != null) {
      try {
        DatabaseUrl.parse(value);
      } catch (IllegalArgumentException noAddress) {
        wrong.add(variable + ": " + noAddress.getMessage() + ".");
      }
    }
    return value;
  }

  private Duration seconds(Variable variable) {
    return Duration.ofSeconds(number(variable, 1, 7 * 24 * 3600));
  }

  private String text(Variable variable) {
    return Objects.requireNonNull(environment.get(variable), variable::name);
  }

  private long number(Variable variable, long least, long most) {
    String value = text(variable);
    try {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like a number out of range.
    }
    wrong.add(
        "%s: a whole number from %d to %d, not '%s'.".formatted(variable, least, most, value));
    return least;
  }

  private @Nullable URI url(Variable variable) {
    String value = environment.get(variable);
    if (value == null) {
      return null;
    }
    try {
      URI url = URI.create(value.replaceFirst("/+$", ""));
      if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
          && url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException noUrl) {
      // Told below, like an address of another kind.
    }
    wrong.add(variable + ": an address that starts with http:// or https://, not '" + value + "'.");
    return null;
  }
}
