package io.ledgerlift.adapter.formats;

import io.ledgerlift.domain.artifact.QualityFlag;
import java.util.List;

/** Pictures painted from one page, as PNG, and what is missing on them. */
public record Painting(List<byte[]> pngs, List<QualityFlag> flags) {

  public Painting {
    pngs = List.copyOf(pngs);
    flags = List.copyOf(flags);
  }
}
