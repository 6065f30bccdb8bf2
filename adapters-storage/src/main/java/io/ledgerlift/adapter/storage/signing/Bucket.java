package io.ledgerlift.adapter.storage.signing;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of a store that speaks S3.
 *
 * @param address where the store is
 * @param accessKey null for the AWS SDK's own chain: environment, profile, role of the machine
 * @param kmsKeyId encrypts every object; null leaves that to the bucket
 * @param origins of web pages that may use signed URLs; {@code *} for all
 */
public record Bucket(
    String name,
    Address address,
    @Nullable AccessKey accessKey,
    @Nullable String kmsKeyId,
    List<String> origins) {

  /**
   * Where a store is.
   *
   * @param region of AWS; other stores want the name in signatures only
   * @param endpoint null for AWS
   * @param publicEndpoint by which clients reach the store; null for {@code endpoint}
   */
  public record Address(String region, @Nullable URI endpoint, @Nullable URI publicEndpoint) {

    /** What signed URLs name; null for AWS. */
    @Nullable URI forClients() {
      return publicEndpoint == null ? endpoint : publicEndpoint;
    }
  }

  public Bucket {
    origins = List.copyOf(origins);
  }
}
