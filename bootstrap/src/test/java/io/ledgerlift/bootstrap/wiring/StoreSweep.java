package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.bootstrap.settings.Environment;
import io.ledgerlift.bootstrap.settings.SettingsReader;
import java.nio.file.Path;
import java.util.Map;

/** The sweep of the store that workers make once an hour, made now. */
public final class StoreSweep {

  private StoreSweep() {}

  /** Sweeps where these settings point, beside whatever runs there. */
  public static void run(Map<String, String> settings, Path folder) {
    Environment environment = Environment.of(settings, folder);
    try (Outside outside = Outside.besideService(SettingsReader.read(environment, false))) {
      new WorkerSide(outside).sweepStore().run();
    }
  }
}
