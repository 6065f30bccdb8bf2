package io.ledgerlift.adapter.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of docs/api.md: commands with their answers, and remarks to the test. */
record Guide(String text, List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile(
          "<!-- test: (?<remark>.*?) -->|```sh\\n(?<command>curl .*?)```\\s*```http\\n(?<answer>.*?)```",
          Pattern.DOTALL);

  /** One step; a remark has no answer. */
  record Step(String command, String answer) {

    boolean isRemark() {
      return answer.isEmpty();
    }
  }

  static Guide load() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "api.md"));
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      steps.add(
          step.group("remark") == null
              ? new Step(step.group("command"), step.group("answer"))
              : new Step(step.group("remark"), ""));
    }
    return new Guide(text, steps);
  }

  /** Commands that no answer follows, which therefore nobody runs. */
  long commands() {
    return Pattern.compile("^curl ", Pattern.MULTILINE).matcher(text).results().count();
  }
}
