package io.ledgerlift.bootstrap.settings;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Bucket.Address;
import io.ledgerlift.bootstrap.settings.Settings.Aws;
import io.ledgerlift.bootstrap.settings.Settings.AwsKeys;
import io.ledgerlift.bootstrap.settings.Settings.StoreSettings;
import io.ledgerlift.bootstrap.settings.Settings.StoreSettings.Client;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of {@link SettingsReader} that is about the object store. */
final class StoreReader {

  /** What AWS allows; other stores allow more, and understand this. */
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private final Environment environment;
  private final List<String> wrong;

  /**
   * @param wrong takes a line for each value that cannot be used
   */
  StoreReader(Environment environment, List<String> wrong) {
    this.environment = environment;
    this.wrong = wrong;
  }

  StoreSettings read(Client client, List<String> origins, Aws aws) {
    if (client == Client.LOCAL) {
      refuseWhatHasNoEffect();
      return new StoreSettings(client, null);
    }
    Address address =
        new Address(
            aws.region(), address(Variable.S3_ENDPOINT), address(Variable.S3_PUBLIC_ENDPOINT));
    String kmsKey = environment.get(Variable.S3_KMS_KEY_ID);
    if (client == Client.MINIO && kmsKey != null && !isEncrypted(address.endpoint())) {
      wrong.add("S3_KMS_KEY_ID: MinIO's client wants an S3_ENDPOINT with https:// for it.");
    }
    String bucket =
        matching(Variable.S3_BUCKET, BUCKET, "3 to 63 lower-case letters, digits, '.' and '-'");
    return new StoreSettings(
        client, new Bucket(bucket, address, accessKey(aws.keys()), kmsKey, origins));
  }

  Client client() {
    String aws = text(Variable.USE_AWS);
    if (aws.equals("true")) {
      return Client.AWS;
    }
    if (!aws.equals("false")) {
      wrong.add("USE_AWS: 'true' or 'false', not '" + aws + "'.");
    }
    return environment.get(Variable.S3_ENDPOINT) == null ? Client.LOCAL : Client.MINIO;
  }

  /** A setting that would be passed over in silence is worse than one that is refused. */
  private void refuseWhatHasNoEffect() {
    for (Variable lost : List.of(Variable.S3_PUBLIC_ENDPOINT, Variable.S3_KMS_KEY_ID)) {
      if (environment.get(lost) != null) {
        wrong.add(
            lost + ": has no effect on local disk; set USE_AWS=true or S3_ENDPOINT, or unset it.");
      }
    }
  }

  private static @Nullable AccessKey accessKey(@Nullable AwsKeys keys) {
    return keys == null ? null : new AccessKey(keys.id(), keys.secret(), keys.sessionToken());
  }

  private String matching(Variable variable, Pattern form, String wanted) {
    String value = text(variable);
    if (!form.matcher(value).matches()) {
      wrong.add(variable + ": " + wanted + ", not '" + value + "'.");
    }
    return value;
  }

  /** Without a path: buckets are named there. */
  private @Nullable URI address(Variable variable) {
    String value = environment.get(variable);
    if (value == null) {
      return null;
    }
    try {
      URI address = URI.create(value.replaceFirst("/+$", ""));
      if (List.of("http", "https").contains(Objects.requireNonNullElse(address.getScheme(), ""))
          && address.getHost() != null
          && address.getRawPath().isEmpty()
          && address.getRawQuery() == null
          && address.getRawUserInfo() == null) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below, like an address of another kind.
    }
    wrong.add(variable + ": an address as 'https://host:port', without a path, not that one.");
    return null;
  }

  private static boolean isEncrypted(@Nullable URI address) {
    return address != null && "https".equals(address.getScheme());
  }

  private String text(Variable variable) {
    return Objects.requireNonNull(environment.get(variable), variable::name);
  }
}
