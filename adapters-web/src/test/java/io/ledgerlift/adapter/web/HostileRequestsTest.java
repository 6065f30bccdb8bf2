package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostileRequestsTest {

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)exception|\\bat io\\.|java\\.|jetty|javalin|select |/root|/tmp|/work|secret");

  private final TestService service = new TestService();
  private final TestClient client = service.client;

  @AfterEach
  void stop() {
    service.close();
  }

  private static void assertProblem(String answer, int... statuses) {
    assertThat(answer).contains("application/problem+json").contains("\"trace_id\":\"");
    assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).doesNotContainPattern(TELLING);
    assertThat(statuses).contains(Integer.parseInt(answer.substring(9, 12)));
  }

  private TestClient.Answer post(byte[] body, String... headers) {
    return client.send("POST", "/v1/uploads/presign", BodyPublishers.ofByteArray(body), headers);
  }

  private TestClient.Answer json(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
  }

  @Test
  void broken_json_is_told_by_its_place_and_never_by_its_content() {
    TestClient.Answer refused = json("{\"filename\": \"my secret\",\n \"file_size\": oops}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field("code")).isEqualTo("malformed_json");
    assertThat(refused.field("detail")).contains("line 2").doesNotContain("oops", "secret");
  }

  @Test
  void json_that_is_read_in_two_ways_is_refused() {
    for (String body :
        List.of(
            "",
            "{} {}",
            "{\"file_size\":1,\"file_size\":2}",
            "{'a':1}",
            "{\"a\":NaN}",
            "\uFEFF{")) {
      assertThat(json(body).status()).as(body).isEqualTo(400);
    }
    assertThat(
            post(
                    new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'},
                    "Content-Type",
                    "application/json")
                .field("detail"))
        .isEqualTo("The body is not UTF-8.");
    assertThat(json("[1]").errors()).containsExactly("body: wrong_type");
    assertThat(json("null").errors()).containsExactly("body: wrong_type");
  }

  @Test
  void deep_json_ends_nobodys_stack() {
    assertThat(json("[".repeat(30_000)).field("code")).isEqualTo("malformed_json");
    assertThat(json("{\"a\":".repeat(10_000)).field("code")).isEqualTo("malformed_json");
    assertThat(json("{\"file_size\":" + "9".repeat(2_000) + "}").status()).isIn(400, 422);
  }

  @Test
  void a_long_body_is_refused() {
    TestClient.Answer refused = json("{\"filename\":\"" + "x".repeat(70_000) + "\"}");

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.field("code")).isEqualTo("body_too_large");
  }

  @Test
  void a_body_is_json_in_utf_8() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

    assertThat(post(body).status()).isEqualTo(415);
    assertThat(post(body, "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(post(body, "Content-Type", "application/json; charset=latin1").status())
        .isEqualTo(415);
    assertThat(post(body, "Content-Type", "application/json-patch+json").status()).isEqualTo(415);
    assertThat(post(body, "Content-Type", "Application/JSON; charset=UTF-8").status())
        .isEqualTo(422);
  }

  @Test
  void paths_that_try_to_climb_find_nothing() throws Exception {
    for (String target :
        List.of(
            "/v1/store/..%2f..%2fetc%2fpasswd",
            "/v1/store/raw/%2e%2e/%2e%2e/etc/passwd",
            "/v1/store/../../etc/passwd",
            "/v1/store/raw//a",
            "/v1/store/raw/.hidden",
            "/v1/store/raw/a%00.pdf",
            "/v1/store/raw/a%zz",
            "/v1/store/raw/%c0%ae%c0%ae/a",
            "/v1/store/raw/a;b=c",
            "/v1/store/raw\\..\\a",
            "/v1/documents/%2e%2e%2fhealth",
            "/v1/documents/%00",
            "/docs/..%2fopenapi.json",
            "/docs/%2e%2e/openapi.json",
            "//etc/passwd")) {
      assertProblem(RawHttp.get(client.port, target), 400, 404);
    }
  }

  @Test
  void requests_that_are_no_http_are_refused_in_the_same_form() throws Exception {
    assertProblem(RawHttp.get(client.port, "/livez", "X-Big: " + "x".repeat(20_000)), 431);
    assertProblem(RawHttp.get(client.port, "/" + "x".repeat(20_000)), 414, 431);
    assertProblem(RawHttp.send(client.port, "GET /livez HTTP/1.1\r\n\r\n"), 400);
    assertProblem(RawHttp.send(client.port, "GET /livez HTTP/9.9\r\nHost: x\r\n\r\n"), 400, 505);
    assertProblem(
        RawHttp.get(client.port, "/livez", "Content-Length: 5", "Content-Length: 6"), 400);
    assertProblem(RawHttp.get(client.port, "/livez", "Bad Header: 1"), 400);
    assertProblem(
        RawHttp.get(client.port, "/livez", "Transfer-Encoding: chunked", "Content-Length: 5"), 400);
  }

  @Test
  void a_body_that_breaks_off_or_is_badly_cut_is_the_callers_fault() throws Exception {
    String head =
        "POST /v1/uploads/presign HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    assertThat(RawHttp.send(client.port, head + "Content-Length: 50\r\n\r\n{\"a\":"))
        .doesNotContain("HTTP/1.1 5");
    assertProblem(
        RawHttp.send(client.port, head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"), 400);
  }

  @Test
  void other_methods_are_told_which_there_are() {
    for (String method : List.of("PUT", "PATCH", "TRACE", "BREW")) {
      TestClient.Answer refused = client.send(method, "/v1/documents", BodyPublishers.noBody());

      assertThat(refused.status()).isEqualTo(405);
      assertThat(refused.field("code")).isEqualTo("method_not_allowed");
      assertThat(refused.header("Allow")).isEqualTo("GET, POST, HEAD, OPTIONS");
    }
    assertThat(client.send("POST", "/nowhere", BodyPublishers.noBody()).status()).isEqualTo(404);
  }

  @Test
  void a_fault_of_ours_tells_nothing() {
    service.metrics =
        () -> {
          throw new IllegalStateException("secret of jdbc:postgresql://db.internal/ledger");
        };

    TestClient.Answer broken = client.get("/metrics", "X-Request-Id", "mine");

    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.field("code")).isEqualTo("internal_error");
    assertThat(broken.field("trace_id")).isEqualTo("mine");
    assertThat(broken.text()).doesNotContainPattern(TELLING).doesNotContain("jdbc");
  }

  @Test
  void not_even_the_end_of_a_stack_does() {
    service.metrics =
        () -> {
          throw new StackOverflowError("secret");
        };

    TestClient.Answer broken = client.get("/metrics");

    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.field("code")).isEqualTo("internal_error");
    assertThat(broken.text()).doesNotContainPattern(TELLING);
  }

  @Test
  void names_and_ids_from_callers_cannot_forge_headers() {
    TestClient.Answer answer = client.get("/livez?x=%0d%0aX-Evil:1", "X-Request-Id", "a%0d%0ab");

    assertThat(answer.header("X-Evil")).isEmpty();
    assertThat(answer.header("X-Request-Id")).startsWith("made-");
  }
}
