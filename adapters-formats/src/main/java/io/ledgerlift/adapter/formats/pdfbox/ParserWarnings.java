package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.artifact.QualityFlag;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.SimpleLog;
import org.jspecify.annotations.Nullable;

/**
 * What PDFBox only logs, kept as flags: the library drops damaged content with a log line and
 * answers as if nothing had happened.
 *
 * <p>Takes effect where the JVM is started with {@link #JVM_OPTION}; PDFBox's loggers are static,
 * and so is this. One parse slot reads one document at a time.
 */
public final class ParserWarnings extends LogFactory {

  /** Makes commons-logging hand PDFBox's log lines to this class. */
  public static final String JVM_OPTION =
      "-D" + LogFactory.FACTORY_PROPERTY + "=" + ParserWarnings.class.getName();

  private static final Map<QualityFlag.Code, Integer> COUNTS =
      new EnumMap<>(QualityFlag.Code.class);

  private static boolean muted;

  /** The flags raised since the last call, with how often. */
  static synchronized Map<QualityFlag.Code, Integer> drain() {
    Map<QualityFlag.Code, Integer> drained = new EnumMap<>(QualityFlag.Code.class);
    drained.putAll(COUNTS);
    COUNTS.clear();
    return drained;
  }

  /** While something is decoded only to be measured, its warnings would count twice. */
  static synchronized void mute(boolean mute) {
    muted = mute;
  }

  private static synchronized void count(QualityFlag.@Nullable Code code) {
    if (code != null && !muted) {
      COUNTS.merge(code, 1, Integer::sum);
    }
  }

  @Override
  public Log getInstance(@SuppressWarnings("rawtypes") Class type) {
    return getInstance(type.getName());
  }

  @Override
  public Log getInstance(String name) {
    return new Counter(name);
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return null;
  }

  @Override
  public String[] getAttributeNames() {
    return new String[0];
  }

  @Override
  public void release() {}

  @Override
  public void removeAttribute(String name) {}

  @Override
  public void setAttribute(String name, @Nullable Object value) {}

  /** Counts warnings and errors of one logger; everything below is not even put together. */
  private static final class Counter extends SimpleLog {

    private static final long serialVersionUID = 1;

    private final WarningKind kind;

    Counter(String logger) {
      super(logger);
      this.kind = WarningKind.of(logger);
      setLevel(LOG_LEVEL_WARN);
    }

    @Override
    protected void log(int level, Object message, @Nullable Throwable cause) {
      count(kind.flag(cause));
    }
  }
}
