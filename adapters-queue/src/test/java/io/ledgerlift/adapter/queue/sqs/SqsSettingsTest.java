package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests go, and for which region they are signed. */
final class SqsSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "https://sqs.eu-central-1.amazonaws.com/123456789012/work, eu-central-1",
    "https://sqs-fips.us-gov-west-1.amazonaws.com/123456789012/work, us-gov-west-1",
    "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/work, cn-north-1"
  })
  void address_at_aws_tells_the_region_and_needs_no_endpoint(String address, String region) {
    SqsSettings settings = settings(address);

    assertThat(settings.signingRegion()).isEqualTo(region);
    assertThat(settings.endpoint()).isEmpty();
  }

  @Test
  void address_elsewhere_is_where_requests_go() {
    SqsSettings settings = settings("http://queue.example.org:9324/000000000000/work");

    assertThat(settings.endpoint()).contains(URI.create("http://queue.example.org:9324"));
    assertThat(settings.signingRegion()).isEqualTo("us-east-1");
  }

  @Test
  void name_that_only_looks_like_aws_is_elsewhere() {
    assertThat(settings("https://sqs.eu-central-1.amazonaws.com.example.org/1/work").endpoint())
        .isPresent();
  }

  @Test
  void secret_is_told_to_nobody() {
    assertThat(new SqsSettings.Keys("id", "topsecret", "token").toString())
        .doesNotContain("topsecret", "token");
  }

  private static SqsSettings settings(String address) {
    return new SqsSettings(URI.create(address), "us-east-1", null);
  }
}
