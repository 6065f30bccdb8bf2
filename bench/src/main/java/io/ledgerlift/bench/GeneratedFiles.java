package io.ledgerlift.bench;

import io.ledgerlift.fixtures.GeneratedDocument;
import io.ledgerlift.fixtures.large.LargeDocument;
import io.ledgerlift.fixtures.letter.LetterGenerator;
import io.ledgerlift.fixtures.statement.SampleStatement;
import io.ledgerlift.fixtures.statement.StatementGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents of the generator, written down to be read. */
final class GeneratedFiles {

  /** Enough for every layout to come up several times. */
  private static final int STATEMENTS = 40;

  private static final int LETTERS = 10;

  private static final int LARGE_PAGES = 500;

  private GeneratedFiles() {}

  /** Writes statements, letters and one large document into {@code folder}. */
  static List<Path> in(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(write(folder, "sample.pdf", SampleStatement.generate()));
    for (int seed = 0; seed < STATEMENTS; seed++) {
      files.add(write(folder, "statement-" + seed + ".pdf", StatementGenerator.generate(seed)));
    }
    for (int seed = 0; seed < LETTERS; seed++) {
      files.add(write(folder, "letter-" + seed + ".pdf", LetterGenerator.generate(seed)));
    }
    Path large = folder.resolve("large.pdf");
    LargeDocument.pages(LARGE_PAGES).writeTo(large);
    files.add(large);
    return files;
  }

  private static Path write(Path folder, String name, GeneratedDocument document)
      throws IOException {
    return Files.write(folder.resolve(name), document.bytes());
  }
}
