package io.ledgerlift.adapter.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers events as {@code <attempt>-<n>}, growing on from where the caller's last stream broke.
 */
final class EventNumbers {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  private int attempt = -1;
  private int number;

  /** Goes on after {@code lastEventId}; a text that is none of ours is as good as none. */
  EventNumbers(@Nullable String lastEventId) {
    Matcher last = FORM.matcher(lastEventId == null ? "" : lastEventId);
    if (last.matches()) {
      attempt = Integer.parseInt(last.group(1));
      number = Integer.parseInt(last.group(2));
    }
  }

  String next(int ofAttempt) {
    number = ofAttempt == attempt ? number + 1 : 1;
    attempt = ofAttempt;
    return attempt + "-" + number;
  }
}
