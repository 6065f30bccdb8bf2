package io.ledgerlift.adapter.storage.signing;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** How the AWS SDK learns who we are. */
public final class Credentials {

  private Credentials() {}

  /** These very keys; without them whatever the SDK finds on its chain, asked anew when it ages. */
  public static AwsCredentialsProvider of(@Nullable AccessKey key) {
    return key == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(fixed(key));
  }

  private static AwsCredentials fixed(AccessKey key) {
    String token = key.sessionToken();
    return token == null
        ? AwsBasicCredentials.create(key.id(), key.secret())
        : AwsSessionCredentials.create(key.id(), key.secret(), token);
  }
}
