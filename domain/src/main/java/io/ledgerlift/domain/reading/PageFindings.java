package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.QualityFlag;
import java.util.List;

/** What stands on one page, in reading order, and what is doubtful about it. */
public record PageFindings(List<Artifact> artifacts, List<QualityFlag> flags) {

  public PageFindings {
    artifacts = List.copyOf(artifacts);
    flags = List.copyOf(flags);
  }
}
