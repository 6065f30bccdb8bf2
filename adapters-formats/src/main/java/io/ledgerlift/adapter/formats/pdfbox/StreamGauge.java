package io.ledgerlift.adapter.formats.pdfbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * How much a stream decodes to, measured without keeping it.
 *
 * @param bytes up to the first picture filter; more than the limit when it is more than that, or
 *     would be on the way. A damaged stream counts up to the damage
 * @param whole whether the compressed data came to its end; PDFBox takes what there is and says
 *     nothing
 */
record StreamGauge(long bytes, boolean whole) {

  /** Deflate yields at most 1,032 bytes for one; LZW at most 2,731 (4,096 bytes for 12 bits). */
  private static final long MAX_EXPANSION = 2_731;

  private static final int BUFFER = 8192;

  /** Two bytes before the deflated data, which PDFBox does not look at either. */
  private static final int ZLIB_HEADER = 2;

  private static final Set<COSName> FLATE =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

  private static final Set<COSName> EXPANDING =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  private static final Set<COSName> SHRINKING =
      Set.of(
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION);

  /** Whether the stream is too short to decode to more than {@code limit} bytes. */
  static boolean cannotExceed(COSStream stream, long limit) {
    long expanding = filters(stream).stream().filter(EXPANDING::contains).count();
    return expanding == 0 || expanding == 1 && stream.getLength() <= limit / MAX_EXPANSION;
  }

  static StreamGauge of(COSStream stream, long limit) {
    List<COSName> filters =
        filters(stream).stream()
            .filter(n -> EXPANDING.contains(n) || SHRINKING.contains(n))
            .toList();
    if (filters.isEmpty()) {
      return new StreamGauge(stream.getLength(), true);
    }
    try (InputStream raw = stream.createRawInputStream()) {
      boolean deflated = filters.size() == 1 && FLATE.contains(filters.get(0));
      return deflated ? inflated(raw, limit) : filtered(raw, filters, stream, limit);
    } catch (IOException | RuntimeException e) {
      // Whoever decodes it for use will stumble here too; that it is not whole is told.
      return new StreamGauge(0, false);
    }
  }

  private static StreamGauge inflated(InputStream raw, long limit) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] in = new byte[BUFFER];
    byte[] out = new byte[BUFFER];
    try {
      raw.skipNBytes(ZLIB_HEADER);
      boolean goesOn = true;
      while (goesOn && inflater.getBytesWritten() <= limit) {
        if (inflater.inflate(out) == 0) {
          int read = inflater.needsInput() ? raw.read(in) : -1;
          inflater.setInput(in, 0, Math.max(0, read));
          goesOn = read >= 0;
        }
      }
      return new StreamGauge(inflater.getBytesWritten(), inflater.finished());
    } catch (DataFormatException e) {
      return new StreamGauge(inflater.getBytesWritten(), false);
    } finally {
      inflater.end();
    }
  }

  private static StreamGauge filtered(
      InputStream raw, List<COSName> filters, COSStream stream, long limit) {
    ParserWarnings.mute(true);
    Meter meter = new Meter(limit, false);
    try {
      InputStream input = raw;
      for (int i = 0; i < filters.size(); i++) {
        meter = new Meter(limit, i < filters.size() - 1);
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(input, meter, stream, i);
        input = meter.kept();
      }
      return new StreamGauge(meter.count, true);
    } catch (IOException e) {
      return new StreamGauge(meter.count, false);
    } finally {
      ParserWarnings.mute(false);
    }
  }

  /** As PDFBox sees them: a filter named twice is applied once. */
  private static Set<COSName> filters(COSStream stream) {
    List<COSBase> named = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSArray array) {
      array.forEach(named::add);
    } else if (filters != null) {
      named.add(filters);
    }
    Set<COSName> names = new LinkedHashSet<>();
    for (COSBase name : named) {
      if (name instanceof COSName known) {
        names.add(known);
      }
    }
    return names;
  }

  /** Counts what is written, and stops the writer past the limit. */
  private static final class Meter extends OutputStream {

    private final long limit;
    private final @Nullable ByteArrayOutputStream kept;
    private long count;

    Meter(long limit, boolean keep) {
      this.limit = limit;
      this.kept = keep ? new ByteArrayOutputStream() : null;
    }

    InputStream kept() {
      return new ByteArrayInputStream(kept == null ? new byte[0] : kept.toByteArray());
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count += length;
      if (count > limit) {
        throw new IOException("more than " + limit + " bytes");
      }
      if (kept != null) {
        kept.write(bytes, offset, length);
      }
    }
  }
}
