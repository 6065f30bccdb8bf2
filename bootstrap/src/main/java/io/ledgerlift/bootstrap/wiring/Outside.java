package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.adapter.persistence.embedded.EmbeddedDatabase;
import io.ledgerlift.adapter.persistence.migration.Migrations;
import io.ledgerlift.adapter.queue.WorkersHealthCheck;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.application.port.SignedTransfers;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The technologies that the settings choose, opened; closes them last first. */
final class Outside implements AutoCloseable {

  private final Closing closing = new Closing();
  private final InstantSource clock = InstantSource.system();
  private final PrometheusMetrics metrics = new PrometheusMetrics();
  private final Settings settings;
  private final int port;
  private final Database database;
  private final Store store;
  private final Queueing queueing;
  private @Nullable WorkFolder workFolder;
  private @Nullable WorkFolder slotFolder;

  private Outside(Settings settings, Function<Path, EmbeddedDatabase> embedded) {
    this.settings = settings;
    this.port = settings.http().port() == 0 ? freePort() : settings.http().port();
    try {
      DatabaseSettings address = database(settings, embedded, closing);
      this.database = closing.add(Database.open(address, Version.NUMBER));
      this.store = Store.open(settings, publicUrl(), closing);
      this.queueing = Queueing.chosen(settings, database, clock, closing);
    } catch (RuntimeException failed) {
      closing.close();
      throw failed;
    }
  }

  /** For the one service on this home; refused while another one runs there. */
  static Outside asService(Settings settings) {
    Outside outside = new Outside(settings, EmbeddedDatabase::open);
    try {
      outside.store.prepare().run();
      return outside;
    } catch (RuntimeException failed) {
      outside.close();
      throw failed;
    }
  }

  /** For a command, beside a service that may be running. */
  static Outside besideService(Settings settings) {
    return new Outside(settings, EmbeddedDatabase::attach);
  }

  /** Lends the migrations of the database to {@code deed}; nothing is migrated before. */
  static void migrations(Settings settings, Consumer<Migrations> deed) {
    try (Closing closing = new Closing()) {
      deed.accept(new Migrations(database(settings, EmbeddedDatabase::attach, closing)));
    }
  }

  private static DatabaseSettings database(
      Settings settings, Function<Path, EmbeddedDatabase> embedded, Closing closing) {
    String url = settings.database().url();
    if (url == null) {
      EmbeddedDatabase own = closing.add(embedded.apply(settings.home()));
      return DatabaseSettings.of(own.url(), own.migrationUrl());
    }
    String owner = settings.database().migrationUrl();
    return DatabaseSettings.of(
        DatabaseUrl.parse(url), DatabaseUrl.parse(owner == null ? url : owner));
  }

  /** Closed with everything else, before what was opened earlier. */
  void closeFirst(AutoCloseable resource) {
    closing.add(resource);
  }

  /** For temporary files of this process; one that is killed leaves them to the next. */
  synchronized WorkFolder workFolder() {
    if (workFolder == null) {
      workFolder = closing.add(Readers.workFolder(settings.home().resolve("work")));
    }
    return workFolder;
  }

  /** For the children of this process. */
  synchronized WorkFolder slotFolder() {
    if (slotFolder == null) {
      slotFolder = closing.add(Readers.slotFolder());
    }
    return slotFolder;
  }

  Settings settings() {
    return settings;
  }

  InstantSource clock() {
    return clock;
  }

  PrometheusMetrics metrics() {
    return metrics;
  }

  Database database() {
    return database;
  }

  ObjectStore store() {
    return store.objects();
  }

  /** The origin of signed URLs, as browsers name it; empty where the service answers them. */
  String storeOrigin() {
    if (transfers() != null) {
      return "";
    }
    UploadOrder any =
        new UploadOrder(new ObjectKey("raw/any"), ContentType.PDF, 1, Duration.ofSeconds(1));
    URI url = store().presignUpload(any).url();
    return url.getScheme() + "://" + url.getAuthority();
  }

  /** Null where the store answers its signed URLs itself. */
  @Nullable SignedTransfers transfers() {
    return store.transfers();
  }

  Queueing queueing() {
    return queueing;
  }

  WorkQueue queue() {
    return queueing.queue();
  }

  List<HealthCheck> checks() {
    return List.of(
        database.health(),
        store.health(),
        queueing.health(),
        new WorkersHealthCheck(database.workers()));
  }

  /** The address in links that leave the service, without a slash at the end. */
  URI publicUrl() {
    URI said = settings.http().publicUrl();
    return said == null
        ? URI.create("http://localhost:" + port)
        : URI.create(said.toString().replaceFirst("/+$", ""));
  }

  /** Where the API listens. */
  int port() {
    return port;
  }

  /** Chosen before anybody listens, as signed addresses name it. */
  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new Unavailable("There is no free port.", none);
    }
  }

  @Override
  public void close() {
    closing.close();
  }
}
