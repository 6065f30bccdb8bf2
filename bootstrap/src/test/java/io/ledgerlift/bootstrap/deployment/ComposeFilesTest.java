package io.ledgerlift.bootstrap.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.cli.LedgerLiftCommand;
import io.ledgerlift.bootstrap.settings.Environment;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.bootstrap.settings.SettingsReader;
import io.ledgerlift.bootstrap.settings.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** What the Compose files and the Dockerfile say can be held to, without Docker. */
class ComposeFilesTest {

  private static final String LOCAL = "docker-compose.yml";
  private static final String AWS = "docker-compose.aws.yml";
  private static final List<String> OURS = List.of("migrate", "api", "worker");

  private static final Map<String, String> ON_AWS =
      Map.of(
          "DATABASE_URL", "postgresql://ledgerlift:s@db.test:5432/ledgerlift",
          "DATABASE_MIGRATION_URL", "postgresql://owner:s@db.test:5432/ledgerlift",
          "S3_BUCKET", "statements",
          "SQS_QUEUE_URL", "https://sqs.eu-central-1.amazonaws.com/123456789012/ledgerlift",
          "AWS_REGION", "eu-central-1",
          "PUBLIC_URL", "https://ledger.test");

  private static final Set<String> SETTINGS =
      Arrays.stream(Variable.values()).map(Variable::name).collect(Collectors.toSet());

  @TempDir private Path folder;

  @Test
  void every_image_is_ours_or_pinned_to_a_version() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of());

    for (String service : local.services()) {
      JsonNode of = local.service(service);
      if (OURS.contains(service)) {
        assertThat(ComposeFile.file(of.path("build").asText()).resolve("Dockerfile")).exists();
      } else {
        assertThat(of.path("image").asText())
            .as(service)
            .matches("[a-z0-9/]+:([a-z0-9]+-)?\\d+(\\.\\d+)+");
      }
    }
  }

  @Test
  void services_start_in_an_order_that_can_be_kept() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of());

    for (String service : local.services()) {
      local
          .service(service)
          .path("depends_on")
          .properties()
          .forEach(needed -> assertCanBeAwaited(local, needed.getKey(), needed.getValue()));
    }
    assertThat(local.service("api").path("depends_on").fieldNames())
        .toIterable()
        .contains("migrate");
    assertThat(local.service("worker").path("depends_on").fieldNames())
        .toIterable()
        .contains("migrate", "store");
  }

  private static void assertCanBeAwaited(ComposeFile file, String service, JsonNode how) {
    assertThat(file.services()).contains(service);
    boolean healthy = how.path("condition").asText().equals("service_healthy");
    assertThat(file.service(service).path("healthcheck").has("test")).isEqualTo(healthy);
  }

  @Test
  void every_variable_that_is_set_is_read_and_its_value_can_be_used() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of());

    for (String service : OURS) {
      assertThat(SETTINGS).containsAll(local.environment(service).keySet());
      settings(local.environment(service));
    }
  }

  @Test
  void over_aws_every_variable_is_read_and_its_value_can_be_used() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of());
    ComposeFile aws = ComposeFile.read(AWS, ON_AWS);

    assertThat(ComposeFile.required(AWS)).containsExactlyInAnyOrderElementsOf(ON_AWS.keySet());
    for (String service : OURS) {
      Map<String, String> environment = new TreeMap<>(local.environment(service));
      environment.putAll(aws.environment(service));
      assertThat(SETTINGS).containsAll(environment.keySet());
      settings(environment);
    }
  }

  @Test
  void over_aws_nothing_is_started_that_is_there_already() throws IOException {
    ComposeFile aws = ComposeFile.read(AWS, ON_AWS);

    for (String elsewhere : List.of("database", "store")) {
      assertThat(aws.service(elsewhere).path("profiles")).isNotEmpty();
      for (String service : OURS) {
        assertThat(aws.service(service).path("depends_on").has(elsewhere)).isFalse();
      }
    }
  }

  private Settings settings(Map<String, String> environment) {
    return SettingsReader.read(Environment.of(environment, folder), false);
  }

  @Test
  void store_and_service_know_the_same_secret_and_the_same_pages() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of("STORE_SECRET", "another"));
    Map<String, String> store = local.environment("store");
    Map<String, String> api = local.environment("api");

    assertThat(store)
        .containsEntry("S3PROXY_IDENTITY", api.get("AWS_ACCESS_KEY_ID"))
        .containsEntry("S3PROXY_CREDENTIAL", "another")
        .containsEntry("S3PROXY_CORS_ALLOW_ORIGINS", api.get("CORS_ORIGINS").replace(',', ' '));
    assertThat(api).containsEntry("AWS_SECRET_ACCESS_KEY", "another");
  }

  @Test
  void service_runs_as_a_role_that_the_database_makes() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of("SERVICE_PASSWORD", "other"));
    String mount = local.service("database").path("volumes").get(1).asText();

    assertThat(local.environment("worker").get("DATABASE_URL")).contains("//ledgerlift:other@");
    assertThat(local.environment("database")).containsEntry("SERVICE_PASSWORD", "other");
    Path script =
        ComposeFile.file(mount.substring(0, mount.indexOf(':'))).resolve("10-service-role.sh");
    assertThat(script).isExecutable();
    assertThat(Files.readString(script)).contains("CREATE ROLE ledgerlift LOGIN");
  }

  @Test
  void every_command_is_one_of_the_program() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of());

    for (String service : OURS) {
      JsonNode command = local.service(service).path("command");
      assertThat(commands()).contains(command.get(0).asText());
    }
  }

  private static List<String> commands() {
    Command whole = LedgerLiftCommand.class.getAnnotation(Command.class);
    return Arrays.stream(whole.subcommands())
        .map(command -> command.getAnnotation(Command.class).name())
        .toList();
  }

  @Test
  void containers_have_no_rights_they_do_not_need() throws IOException {
    ComposeFile local = ComposeFile.read(LOCAL, Map.of());
    String dockerfile = Files.readString(ComposeFile.file("Dockerfile"));

    for (String service : OURS) {
      JsonNode of = local.service(service);
      assertThat(of.path("read_only").asBoolean()).isTrue();
      assertThat(of.path("cap_drop").get(0).asText()).isEqualTo("ALL");
      assertThat(of.path("security_opt").get(0).asText()).isEqualTo("no-new-privileges:true");
    }
    assertThat(dockerfile).containsPattern("(?m)^USER 10001:10001$").contains("HEALTHCHECK");
    for (String service : local.services()) {
      local
          .service(service)
          .path("ports")
          .forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
    }
  }

  @Test
  void image_holds_what_the_build_makes_and_nothing_of_this_machine() throws IOException {
    String dockerfile = Files.readString(ComposeFile.file("Dockerfile"));
    List<String> ignored = Files.readAllLines(ComposeFile.file(".dockerignore"));

    assertThat(dockerfile).contains("/src/bootstrap/target/ledgerlift.jar", "/src/ledgerlift ");
    assertThat(ComposeFile.file("ledgerlift")).isExecutable();
    assertThat(ignored).contains(".git", ".env", ".ledgerlift");
  }
}
