package io.ledgerlift.adapter.queue.sqs;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which queue, and as whom.
 *
 * @param queueUrl as SQS names it: {@code https://sqs.eu-central-1.amazonaws.com/123456789012/work}
 * @param region where the address of the queue names none
 * @param keys null for the chain of the AWS SDK: variables, profile, role of the container or the
 *     machine
 */
public record SqsSettings(URI queueUrl, String region, @Nullable Keys keys) {

  /** {@code sqs.<region>.amazonaws.com}, and the same with {@code sqs-fips} or in China. */
  private static final Pattern AWS =
      Pattern.compile("sqs(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?");

  /**
   * The secret half is told to nobody: neither in a log nor in a message.
   *
   * @param sessionToken of keys that are valid for some hours; null of lasting ones
   */
  public record Keys(String id, String secret, @Nullable String sessionToken) {

    @Override
    public String toString() {
      return "Keys[" + id + "]";
    }
  }

  /**
   * The region to sign for: that of the queue's own address, as a request that is signed for
   * another one is refused.
   */
  String signingRegion() {
    Matcher aws = aws();
    return aws.matches() ? aws.group(1) : region;
  }

  /** Where to send requests; empty at AWS, where the region says it. */
  Optional<URI> endpoint() {
    return aws().matches()
        ? Optional.empty()
        : Optional.of(URI.create(queueUrl.getScheme() + "://" + queueUrl.getRawAuthority()));
  }

  private Matcher aws() {
    return AWS.matcher(String.valueOf(queueUrl.getHost()));
  }
}
