package io.ledgerlift.domain.reading;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Engine;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages set on a typewriter: one character is half an em wide, one line a little more than an em
 * high. Runs of {@code -} and {@code +} are rules; {@code |} is a piece of a vertical.
 */
public final class Print {

  public static final double LETTER_WIDTH = 612;
  public static final double LETTER_HEIGHT = 792;

  private static final double EM = 10;
  private static final double CHARACTER = 5;
  private static final double LINE = 12;
  private static final double LEFT = 36;
  private static final double TOP = 100;
  private static final Pattern TEXT = Pattern.compile("[^ |]+");
  private static final Pattern RULE = Pattern.compile("[-+]{3,}");

  private Print() {}

  /** A page of these lines, from 100 points below its top. */
  public static Page page(String... lines) {
    List<Word> words = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      double y = TOP + i * LINE;
      Matcher rule = RULE.matcher(lines[i]);
      while (rule.find()) {
        rulings.add(Ruling.horizontal(y + LINE / 2, x(rule.start()), x(rule.end() - 1), 0.5));
      }
      words.addAll(words(rule.replaceAll(run -> " ".repeat(run.group().length())), y));
      verticals(lines[i], y, rulings);
    }
    return page(words, rulings, List.of());
  }

  public static Page page(List<Word> words, List<Ruling> rulings, List<Picture> pictures) {
    return new Page(new PageNumber(1), LETTER_WIDTH, LETTER_HEIGHT, 0, words, rulings, pictures);
  }

  public static Page withPictures(Page page, Picture... pictures) {
    return page(page.words(), page.rulings(), List.of(pictures));
  }

  /** The words of one line whose top is at {@code y}. */
  public static List<Word> words(String line, double y) {
    List<Word> words = new ArrayList<>();
    Matcher text = TEXT.matcher(line);
    while (text.find()) {
      words.add(word(text.group(), x(text.start()), y));
    }
    return words;
  }

  public static Word word(String text, double x, double y) {
    return word(text, x, y, EM, false);
  }

  public static Word word(String text, double x, double y, double size, boolean bold) {
    return new Word(
        text,
        new BoundingBox(x, y + 1, text.length() * size / 2, size),
        new TextStyle("Typewriter", size, bold, false, 0.5),
        Word.Direction.RIGHT,
        Word.Visibility.VISIBLE);
  }

  public static Word seen(Word word, Word.Visibility visibility) {
    return new Word(word.text(), word.box(), word.style(), word.direction(), visibility);
  }

  /** Where the character of that index starts, in points. */
  public static double x(int index) {
    return LEFT + index * CHARACTER;
  }

  private static void verticals(String line, double y, List<Ruling> rulings) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '|') {
        rulings.add(Ruling.vertical(x(i), y - LINE / 2, y + LINE + LINE / 2, 0.5));
      }
    }
  }

  public static PageFindings read(Page page) {
    return new PageReading(new Engine("geometry", "1")).read(page);
  }

  public static PageFindings read(String... lines) {
    return read(page(lines));
  }

  public static List<Artifact.Table> tables(PageFindings findings) {
    return all(findings, Artifact.Table.class);
  }

  public static List<Artifact.TextBlock> blocks(PageFindings findings) {
    return all(findings, Artifact.TextBlock.class);
  }

  public static List<Artifact.Figure> figures(PageFindings findings) {
    return all(findings, Artifact.Figure.class);
  }

  private static <T extends Artifact> List<T> all(PageFindings findings, Class<T> kind) {
    return findings.artifacts().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Row by row: cells parted by a bar, {@code <} and {@code ^} where a cell goes on. */
  public static List<String> rows(Artifact.Table table) {
    String[][] places = new String[table.rowCount()][table.columnCount()];
    for (String[] row : places) {
      Arrays.fill(row, "");
    }
    for (Cell cell : table.cells()) {
      for (int row = cell.row(); row <= cell.lastRow(); row++) {
        for (int column = cell.column(); column <= cell.lastColumn(); column++) {
          places[row][column] = column > cell.column() ? "<" : "^";
        }
      }
      places[cell.row()][cell.column()] = cell.text();
    }
    return Arrays.stream(places).map(row -> String.join(" | ", row)).toList();
  }
}
