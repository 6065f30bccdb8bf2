package io.ledgerlift.bench.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads the PDFs of a folder with LedgerLift, tabula-java and plain PDFBox in turn, round after
 * round in one process, and prints the pages that each reads in a second of the process' CPU time,
 * cold and warm: collecting garbage and compiling count.
 *
 * <pre>
 * PeerBench &lt;class path of tabula-java&gt; &lt;folder of PDFs&gt; [&lt;rounds&gt;]
 * </pre>
 */
public final class PeerBench {

  private static final int ROUNDS = 20;

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final List<Path> files;
  private final int pages;
  private final PrintStream out;

  private PeerBench(List<Path> files, PrintStream out) throws IOException {
    this.files = files;
    this.out = out;
    int all = 0;
    for (Path file : files) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        all += document.getNumberOfPages();
      }
    }
    this.pages = all;
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("PeerBench <tabula's class path> <folder> [<rounds>]");
    }
    LogManager.getLogManager().reset(); // What PDFBox warns of would be timed too.
    int rounds = args.length == 3 ? Integer.parseInt(args[2]) : ROUNDS;
    try (Tabula tabula = new Tabula(args[0])) {
      new PeerBench(pdfs(Path.of(args[1])), System.out)
          .compare(List.of(new LedgerLift(), tabula, new PlainText()), rounds);
    }
  }

  /** The first half of the rounds warms up. */
  private void compare(List<Peer> peers, int rounds) throws Exception {
    double[] spent = new double[peers.size()];
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < peers.size(); i++) {
        double seconds = seconds(peers.get(i));
        spent[i] += 2 * round > rounds ? seconds : 0;
        if (round == 1) {
          tell("cold", peers.get(i), pages / seconds);
        }
      }
    }
    int measured = rounds - rounds / 2;
    for (int i = 0; i < peers.size(); i++) {
      tell("warm", peers.get(i), measured * pages / spent[i]);
    }
  }

  private void tell(String state, Peer peer, double speed) {
    out.printf(Locale.ROOT, "%s  %-18s %6.1f pages per CPU second%n", state, peer.name(), speed);
  }

  private double seconds(Peer peer) throws Exception {
    long start = process.getProcessCpuTime();
    for (Path file : files) {
      peer.read(file);
    }
    return (process.getProcessCpuTime() - start) / 1e9;
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
  }
}
