package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a page as a frame. */
final class WordsFrame {

  private WordsFrame() {}

  static Frame write(Page page, List<Word> words) {
    return Json.frame(
        FrameType.WORDS, Map.of("words", words.stream().map(word -> tree(page, word)).toList()));
  }

  private static Map<String, @Nullable Object> tree(Page page, Word word) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("text", word.text());
    tree.put("bbox", ArtifactTree.box(page.shown(word.box())));
    return tree;
  }

  /** The words that {@link #write} wrote. */
  static List<PrintedWord> read(Frame frame) {
    List<PrintedWord> words = new ArrayList<>();
    for (Branch word : Json.branch(frame).branches("words")) {
      BoundingBox box = ArtifactTree.readBox(word.branch("bbox"));
      if (box != null) {
        words.add(new PrintedWord(word.text("text"), box));
      }
    }
    return List.copyOf(words);
  }
}
