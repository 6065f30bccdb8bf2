package io.ledgerlift.adapter.web;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the few forms of curl commands that docs/api.md uses. */
final class Curl {

  /** Bare words, and quoted ones as a shell takes them. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s\\\\]+)");

  /** So long are all files in the guide. */
  private static final int FILE_SIZE = 24_576;

  private final List<String> headers = new ArrayList<>();
  private String method = "GET";
  private String url = "";
  private BodyPublisher body = BodyPublishers.noBody();

  private Curl(String command) {
    Iterator<String> words = words(command).iterator();
    words.next();
    while (words.hasNext()) {
      take(words.next(), words);
    }
  }

  static TestClient.Answer run(String command, TestClient client) {
    Curl curl = new Curl(command);
    String[] headers = curl.headers.toArray(String[]::new);
    return client.send(curl.method, TestClient.here(curl.url), curl.body, headers);
  }

  private void take(String word, Iterator<String> words) {
    switch (word) {
      case "-i", "-iN" -> {}
      case "-o" -> words.next();
      case "-X" -> method = words.next();
      case "-H" -> headers.addAll(Arrays.asList(words.next().split(": ", 2)));
      case "--json" -> {
        method = "POST";
        headers.addAll(List.of("Content-Type", "application/json"));
        body = BodyPublishers.ofString(words.next());
      }
      case "-T" -> {
        method = "PUT";
        words.next();
        byte[] file = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), FILE_SIZE);
        body = BodyPublishers.ofByteArray(file);
      }
      default -> url = word.replace("$API", "http://localhost:8000");
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      for (int group = 1; group <= 3; group++) {
        if (word.group(group) != null) {
          words.add(word.group(group));
        }
      }
    }
    return words;
  }
}
