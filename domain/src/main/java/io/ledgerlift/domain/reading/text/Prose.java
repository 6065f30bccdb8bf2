package io.ledgerlift.domain.reading.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which segments of a page are running text: long lines of one size below each other, flush left,
 * that fill their width. Precision of table finding comes from leaving these out.
 */
public final class Prose {

  private final Set<Run> segments = Collections.newSetFromMap(new IdentityHashMap<>());

  private Prose() {}

  /** The running text among the segments of {@code lines}, which come from top to bottom. */
  public static Prose in(List<TextLine> lines) {
    Prose prose = new Prose();
    Set<Run> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < lines.size(); i++) {
      for (Run segment : lines.get(i).segments()) {
        if (seen.add(segment)) {
          ProseRun run = follow(lines, i, segment, seen);
          if (run.isProse()) {
            prose.segments.addAll(run.segments());
          }
        }
      }
    }
    return prose;
  }

  public boolean holds(Run segment) {
    return segments.contains(segment);
  }

  private static ProseRun follow(List<TextLine> lines, int start, Run first, Set<Run> seen) {
    List<Run> run = new ArrayList<>(List.of(first));
    List<TextLine> runLines = new ArrayList<>(List.of(lines.get(start)));
    int at = start + 1;
    while (at < lines.size() && !ProseRun.tooFar(run, lines.get(at))) {
      Optional<Run> next = ProseRun.next(run, lines.get(at), seen);
      if (next.isPresent()) {
        seen.add(next.get());
        run.add(next.get());
        runLines.add(lines.get(at));
      } else if (ProseRun.endsAt(run, lines.get(at))) {
        break;
      }
      at++;
    }
    return new ProseRun(run, runLines);
  }
}
