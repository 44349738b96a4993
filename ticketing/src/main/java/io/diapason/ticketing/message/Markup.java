package io.diapason.ticketing.message;

import java.util.regex.Pattern;

/** How the letters of a value are written so that a channel shows them and does not obey them. */
public enum Markup {
  /** Nothing has a meaning. */
  PLAIN,
  /** Mails and Telegram. */
  HTML,
  /** Slack's: three letters begin what is obeyed, mentions of everybody among them. */
  SLACK,
  /** Of Teams, Mattermost, Rocket.Chat, Discord and ntfy. */
  MARKDOWN;

  private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]#|>~<])");
  private static final Pattern EVERYBODY = Pattern.compile("@(?=\\p{Alpha})");

  /** The value as it is written in this markup. */
  public String escape(String value) {
    return switch (this) {
      case PLAIN -> value;
      case SLACK -> entities(value);
      case HTML -> entities(value).replace("\"", "&quot;").replace("'", "&#39;");
      // Some read "@here" as a call to everybody, escaped or not; a joiner of no width parts it.
      case MARKDOWN ->
          EVERYBODY.matcher(MARKS.matcher(value).replaceAll("\\\\$1")).replaceAll("@\u200b");
    };
  }

  private static String entities(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
