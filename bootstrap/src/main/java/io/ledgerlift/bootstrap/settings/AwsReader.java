package io.ledgerlift.bootstrap.settings;

import io.ledgerlift.bootstrap.settings.Settings.Aws;
import io.ledgerlift.bootstrap.settings.Settings.AwsKeys;
import io.ledgerlift.bootstrap.settings.Settings.StoreSettings.Client;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link SettingsReader} that is about keys and regions of AWS and of what speaks its
 * protocols. What nothing uses is not looked at: many people have such variables for other ends.
 */
final class AwsReader {

  private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");

  private final Environment environment;
  private final List<String> wrong;

  /**
   * @param wrong takes a line for each value that cannot be used
   */
  AwsReader(Environment environment, List<String> wrong) {
    this.environment = environment;
    this.wrong = wrong;
  }

  Aws read(Client store) {
    String region = Objects.requireNonNull(environment.get(Variable.AWS_REGION));
    if (store == Client.LOCAL && environment.get(Variable.SQS_QUEUE_URL) == null) {
      return new Aws(region, null);
    }
    if (!REGION.matcher(region).matches()) {
      wrong.add("AWS_REGION: a region as 'eu-central-1', not '" + region + "'.");
    }
    return new Aws(region, keys(store));
  }

  /** Null for the chain of the AWS SDK, which MinIO's client does not have. */
  private @Nullable AwsKeys keys(Client store) {
    String id = environment.get(Variable.AWS_ACCESS_KEY_ID);
    String secret = environment.get(Variable.AWS_SECRET_ACCESS_KEY);
    if (id != null && secret != null) {
      return new AwsKeys(id, secret, environment.get(Variable.AWS_SESSION_TOKEN));
    }
    if (id != null || secret != null || store == Client.MINIO) {
      Variable missing = id == null ? Variable.AWS_ACCESS_KEY_ID : Variable.AWS_SECRET_ACCESS_KEY;
      wrong.add(
          missing + ": is not set; AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY come together.");
    }
    return null;
  }
}
