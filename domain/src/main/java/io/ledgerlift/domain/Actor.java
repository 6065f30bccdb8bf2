package io.ledgerlift.domain;

import java.util.Locale;

/**
 * Who did something.
 *
 * @param id a name the actor gave itself, unless {@code authenticated}
 */
public record Actor(Type type, String id, boolean authenticated) {

  /** Longest id kept, in characters: room for an e-mail address (RFC 5321: 254). */
  public static final int MAX_ID_LENGTH = 254;

  /** Somebody who gave no name. */
  public static final Actor ANONYMOUS = new Actor(Type.USER, "anonymous", false);

  /** What kind of actor it is. */
  public enum Type {
    USER,
    WORKER,
    SYSTEM;

    /** As stored and shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Type parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Actor {
    if (id.isBlank() || id.length() > MAX_ID_LENGTH || !Text.isPlain(id)) {
      throw new InvalidValue(
          "invalid_actor",
          "An actor has a name of 1 to "
              + MAX_ID_LENGTH
              + " characters without control characters.");
    }
  }

  /** Somebody at a door, by the name they gave. */
  public static Actor named(String id) {
    return new Actor(Type.USER, id.strip(), false);
  }

  public static Actor worker(String id) {
    return new Actor(Type.WORKER, id, true);
  }

  public static Actor system(String id) {
    return new Actor(Type.SYSTEM, id, true);
  }
}
