package io.ledgerlift.bootstrap.settings;

import static java.util.Map.entry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import io.ledgerlift.bootstrap.settings.Settings.Logs;
import java.util.Map;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up the log: everything on standard error, as text or JSON, with the request, document and
 * attempt it belongs to. Standard output belongs to the commands.
 */
public final class Logging {

  private static final String LINE =
      "%d{HH:mm:ss.SSS} %-5level %logger{0} %msg"
          + "%replace( request=%X{request_id}){' request=$', ''}"
          + "%replace( document=%X{document_id}){' document=$', ''}"
          + "%replace( attempt=%X{attempt}){' attempt=$', ''}%n";

  /** Talkative at INFO about what only their developers want to know. */
  private static final Map<String, Level> QUIET =
      Map.ofEntries(
          entry("software.amazon.awssdk", Level.WARN),
          entry("org.apache.hc", Level.WARN),
          entry("okhttp3", Level.WARN),
          entry("org.hibernate", Level.WARN),
          entry("liquibase", Level.WARN),
          entry("com.zaxxer.hikari", Level.WARN),
          entry("org.eclipse.jetty", Level.WARN),
          entry("io.javalin", Level.OFF), // whatever it tells, we tell in our own words
          entry("io.zonky", Level.WARN),
          entry("com.github.kagkarlsson", Level.WARN),
          entry("org.apache.pdfbox", Level.ERROR));

  private Logging() {}

  /** Sets up the log of this process as {@code logs} says. */
  public static void configure(Logs logs) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder(logs, context));
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    root.setLevel(Level.valueOf(logs.level()));
    // At every level: at DEBUG and TRACE libraries write signed URLs and values of rows.
    QUIET.forEach((name, level) -> context.getLogger(name).setLevel(level));
  }

  private static Encoder<ILoggingEvent> encoder(Logs logs, LoggerContext context) {
    EncoderBase<ILoggingEvent> encoder =
        logs.format() == Logs.Format.JSON ? new LogstashEncoder() : text();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static PatternLayoutEncoder text() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(LINE);
    return encoder;
  }
}
