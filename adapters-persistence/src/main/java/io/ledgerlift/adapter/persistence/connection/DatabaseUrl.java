package io.ledgerlift.adapter.persistence.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PostgreSQL database and who connects to it.
 *
 * @param jdbc the address as JDBC writes it, without user and password
 * @param user null to leave it to the driver
 * @param password null when none is needed
 */
public record DatabaseUrl(String jdbc, @Nullable String user, @Nullable String password) {

  /**
   * What people write: libpq's form, SQLAlchemy's with its driver, and JDBC's with an authority.
   */
  private static final Pattern WITH_AUTHORITY =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?(?:\\+[a-z0-9]+)?://"
              + "(?:(?<user>[^:/?@]*)(?::(?<password>[^/?]*))?@)?"
              + "(?<hosts>[^/?@]*)(?:/(?<database>[^?]*))?(?:\\?(?<parameters>.*))?");

  /** JDBC's short form for a database on this machine. */
  private static final Pattern LOCAL =
      Pattern.compile("jdbc:postgresql:(?!/)(?<database>[^?]*)(?:\\?(?<parameters>.*))?");

  /**
   * Understands {@code postgresql://user:password@host:port/database}, the same with a driver's
   * name ({@code postgresql+psycopg://}), and {@code jdbc:postgresql:}.
   *
   * @throws IllegalArgumentException when it is none of these; the text, which may hold a password,
   *     is not repeated
   */
  public static DatabaseUrl parse(String text) {
    Matcher full = WITH_AUTHORITY.matcher(text.strip());
    if (full.matches()) {
      String parameters = full.group("parameters");
      String database = Optional.ofNullable(full.group("database")).orElse("");
      return new DatabaseUrl(
          "jdbc:postgresql://" + full.group("hosts") + "/" + database + others(parameters),
          decoded(full.group("user"), parameter(parameters, "user")),
          decoded(full.group("password"), parameter(parameters, "password")));
    }
    Matcher local = LOCAL.matcher(text.strip());
    if (local.matches()) {
      String parameters = local.group("parameters");
      return new DatabaseUrl(
          "jdbc:postgresql:" + local.group("database") + others(parameters),
          decoded(null, parameter(parameters, "user")),
          decoded(null, parameter(parameters, "password")));
    }
    throw new IllegalArgumentException(
        "no address of a PostgreSQL database; write postgresql://user:password@host:port/database");
  }

  /** What {@code java.sql.Driver} asks for beside the address. */
  public Properties credentials() {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /** Without the password: this may be logged. */
  @Override
  public String toString() {
    return jdbc + (user == null ? "" : " as " + user);
  }

  private static @Nullable String parameter(@Nullable String parameters, String name) {
    if (parameters == null) {
      return null;
    }
    return Arrays.stream(parameters.split("&"))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .findFirst()
        .orElse(null);
  }

  private static String others(@Nullable String parameters) {
    if (parameters == null) {
      return "";
    }
    String kept =
        Arrays.stream(parameters.split("&"))
            .filter(parameter -> !parameter.matches("(user|password)=.*|"))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static @Nullable String decoded(@Nullable String first, @Nullable String second) {
    String value = first == null || first.isEmpty() ? second : first;
    if (value == null) {
      return null;
    }
    // A plus is a plus here; only forms mean a space by it.
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
