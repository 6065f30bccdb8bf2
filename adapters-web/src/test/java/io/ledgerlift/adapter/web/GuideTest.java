package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.web.Guide.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs docs/api.md from top to bottom. */
class GuideTest {

  private static final String PUBLIC = "http://localhost:8000";

  private final TestService service = new TestService();
  private final Placeholders placeholders = new Placeholders();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void every_example_answers_as_written() throws IOException {
    Guide guide = Guide.load();

    for (Step step : guide.steps()) {
      if (step.isRemark()) {
        heed(step.command());
      } else {
        compare(step);
      }
    }

    assertThat(guide.steps().stream().filter(step -> !step.isRemark()).count())
        .isEqualTo(guide.commands())
        .isGreaterThan(25);
  }

  private void heed(String remark) {
    if (remark.equals("a worker is there")) {
      assertThat(service.runDue()).isPositive();
    } else if (remark.equals("a second passes")) {
      service.letPass(Duration.ofSeconds(1));
    } else if (remark.equals("the database goes away")) {
      service.faults.at("documents.*");
    } else {
      assertThat(remark).isEqualTo("the database comes back");
      service.faults.clear();
    }
  }

  private void compare(Step step) throws IOException {
    TestClient.Answer answer = Curl.run(placeholders.fill(step.command()), service.client);
    String[] parts = step.answer().strip().split("\n\n", 2);
    String[] head = parts[0].split("\n");
    assertThat(head[0]).as(step.command()).startsWith("HTTP/1.1 " + answer.status() + " ");
    for (int i = 1; i < head.length; i++) {
      String[] header = head[i].split(": ", 2);
      placeholders.compare(
          step.command(),
          header[1],
          answer.header(header[0]).replace(TestService.PUBLIC_URL, PUBLIC));
    }
    String told = parts.length > 1 ? parts[1] : "";
    String actual = answer.text().replace(TestService.PUBLIC_URL, PUBLIC);
    if (answer.header("Content-Type").startsWith("text/event-stream")) {
      placeholders.compare(
          step.command(),
          TestClient.JSON.readTree(events(told)),
          TestClient.JSON.readTree(events(actual)));
    } else if (!told.isEmpty()) {
      placeholders.compare(
          step.command(), TestClient.JSON.readTree(told), TestClient.JSON.readTree(actual));
    }
  }

  /** Events as a JSON list; the first block only tells how soon to come again. */
  private static String events(String stream) {
    String list =
        Pattern.compile("event: (.*)\nid: (.*)\ndata: (.*)")
            .matcher(stream)
            .results()
            .map(m -> "[\"%s\",\"%s\",%s]".formatted(m.group(1), m.group(2), m.group(3)))
            .toList()
            .toString();
    return list;
  }

  @Test
  void every_code_in_the_description_stands_in_the_guide() throws IOException {
    String text = Guide.load().text();

    for (String answer : Description.LOADED.answers()) {
      assertThat(Description.LOADED.codes(answer))
          .allMatch(code -> text.contains("`" + code + "`"));
    }
  }
}
