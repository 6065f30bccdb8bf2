package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.adapter.formats.OpenFile;
import io.ledgerlift.adapter.formats.PageContent;
import io.ledgerlift.adapter.formats.ocr.PixelPageReader;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.PageReading;
import java.util.List;
import java.util.Map;

/** In the child: says the words of one page, as the reading of that page had them. */
final class WordsWork {

  private final Job job;
  private final FrameOutput output;

  WordsWork(Job job, FrameOutput output) {
    this.job = job;
    this.output = output;
  }

  void run() {
    try (OpenFile file = Formats.open(job, output);
        PixelPageReader reader =
            new PixelPageReader(file.reader(), file.painter(), job.ocr(), output::alive)) {
      output.say(Json.frame(FrameType.OPENED, Map.of("page_count", file.pageCount())));
      if (job.firstPage() <= file.pageCount()) {
        PageContent content = reader.read(new PageNumber(job.firstPage()));
        output.say(WordsFrame.write(content.page(), PageReading.legible(content.page())));
      } else {
        output.say(Json.frame(FrameType.WORDS, Map.of("words", List.<Word>of())));
      }
      output.say(Json.frame(FrameType.DONE, Map.of()));
    }
  }
}
