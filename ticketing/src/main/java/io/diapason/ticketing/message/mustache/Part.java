package io.diapason.ticketing.message.mustache;

import java.util.Locale;

/** The parts of a message that have a template of their own. */
public enum Part {
  /** One line. */
  TITLE,
  /** What follows it. */
  BODY,
  /** The other form of a mail. */
  HTML;

  /** As file names have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
