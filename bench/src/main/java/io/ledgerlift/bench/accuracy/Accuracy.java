package io.ledgerlift.bench.accuracy;

import io.ledgerlift.bench.accuracy.InProcessReader.Rulings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents whose tables are known, and prints how much is right.
 *
 * <pre>
 * Accuracy [--corpus DIR [--documents DIR]] [--rulings all|horizontal|vertical|none]
 *          [--half 1|2] [--seeds N] [--scans N] [--warm-up N] [--predictions DIR] [--per-document]
 * </pre>
 *
 * Without {@code --corpus} the generator's documents are read, or scans of them. {@code
 * --documents} says where the sources of financial truths lie. {@code --half} takes every second
 * document by name, to fit on one half and to report on the other.
 */
public final class Accuracy {

  /** Every layout comes up at least once. */
  private static final String SEEDS = "60";

  private Accuracy() {}

  public static void main(String[] args) throws IOException {
    run(options(args), System.out);
  }

  static Summary run(Map<String, String> options, PrintStream out) throws IOException {
    Rulings rulings =
        Rulings.valueOf(options.getOrDefault("--rulings", "all").toUpperCase(Locale.ROOT));
    InProcessReader reader = new InProcessReader(rulings);
    List<Truth> truths = half(truths(options), options.get("--half"));
    for (int i = Integer.parseInt(options.getOrDefault("--warm-up", "0")); i > 0; i--) {
      truths.forEach(reader::read);
    }
    Predictions predictions = predictions(options.get("--predictions"));
    Summary summary = new Summary();
    for (Truth truth : truths) {
      ReadDocument read = reader.read(truth);
      Summary.Scored scored = summary.add(truth, read);
      if (options.containsKey("--per-document")) {
        out.println(scored);
      }
      if (predictions != null) {
        predictions.write(truth.name(), read);
      }
    }
    out.print(summary);
    return summary;
  }

  private static @Nullable Predictions predictions(@Nullable String folder) throws IOException {
    return folder == null ? null : new Predictions(Path.of(folder));
  }

  private static List<Truth> truths(Map<String, String> options) throws IOException {
    String corpus = options.get("--corpus");
    if (options.containsKey("--scans")) {
      return GeneratedTruths.scans(
          Files.createTempDirectory("accuracy"), Integer.parseInt(options.get("--scans")));
    }
    if (corpus == null) {
      int seeds = Integer.parseInt(options.getOrDefault("--seeds", SEEDS));
      return GeneratedTruths.in(Files.createTempDirectory("accuracy"), seeds);
    }
    Path folder = Path.of(corpus);
    String documents = options.getOrDefault("--documents", corpus);
    return isIcdar(folder)
        ? IcdarTruths.in(folder)
        : FinancialTruths.in(folder, Path.of(documents));
  }

  private static boolean isIcdar(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith("-str.xml"));
    }
  }

  private static List<Truth> half(List<Truth> truths, @Nullable String half) {
    return half == null
        ? truths
        : truths.stream()
            .filter(
                truth -> Math.floorMod(truth.name().hashCode(), 2) + 1 == Integer.parseInt(half))
            .toList();
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--per-document")) {
        options.put(args[i], "");
      } else if (args[i].startsWith("--") && i + 1 < args.length) {
        options.put(args[i], args[++i]);
      } else {
        throw new IllegalArgumentException("no such option: " + args[i]);
      }
    }
    return options;
  }
}
