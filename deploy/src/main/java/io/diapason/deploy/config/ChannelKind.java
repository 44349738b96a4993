package io.diapason.deploy.config;

import io.diapason.ticketing.message.Markup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of channel, each with what its section may and must say.
 *
 * <p>Beside {@code url}, all of them know {@code to}: where on the channel, when nobody says it.
 */
public enum ChannelKind {
  WEBHOOK(Url.NEEDED, "", "secret signingSecret", "format"),
  SLACK(Url.USUAL, "https://slack.com/api", "token signingSecret", ""),
  MSTEAMS(Url.NEEDED, "", "", ""),
  TELEGRAM(Url.USUAL, "https://api.telegram.org", "token! callbackSecret", ""),
  NTFY(Url.USUAL, "https://ntfy.sh", "token", ""),
  EMAIL(Url.NONE, "", "password", "host! from! port security user replyTo"),
  MATTERMOST(Url.NEEDED, "", "token!", ""),
  ROCKETCHAT(Url.NEEDED, "", "token!", "user!"),
  DISCORD(Url.NEEDED, "", "", ""),
  TWILIO_SMS(Url.USUAL, "https://api.twilio.com", "token!", "account! from!"),
  TWILIO_VOICE(Url.USUAL, "https://api.twilio.com", "token!", "account! from!"),
  GOTIFY(Url.NEEDED, "", "token!", "");

  /** Whether an address must be given. */
  private enum Url {
    NEEDED,
    USUAL,
    NONE
  }

  private final Url url;
  private final String usualUrl;
  private final String secrets;
  private final String options;

  ChannelKind(Url url, String usualUrl, String secrets, String options) {
    this.url = url;
    this.usualUrl = usualUrl;
    this.secrets = secrets;
    this.options = options;
  }

  /** As files have it, such as {@code twilio-sms}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the service wants its texts marked up. */
  public Markup markup() {
    return switch (this) {
      case WEBHOOK, NTFY, GOTIFY, EMAIL, TWILIO_SMS, TWILIO_VOICE -> Markup.PLAIN;
      case SLACK -> Markup.SLACK;
      case MSTEAMS, MATTERMOST, ROCKETCHAT, DISCORD -> Markup.MARKDOWN;
      case TELEGRAM -> Markup.HTML;
    };
  }

  static Optional<ChannelKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ChannelKind::word).toList();
  }

  boolean hasUrl() {
    return url != Url.NONE;
  }

  boolean needsUrl() {
    return url == Url.NEEDED;
  }

  /** Where the service is for everybody; empty for none. */
  String usualUrl() {
    return usualUrl;
  }

  /** The keys of secrets. */
  List<String> secrets() {
    return names(secrets).map(ChannelKind::bare).toList();
  }

  /** The keys of what is no secret. */
  List<String> options() {
    return names(options).map(ChannelKind::bare).toList();
  }

  /** Those that must be there. */
  List<String> needed() {
    return names(secrets + " " + options)
        .filter(name -> name.endsWith("!"))
        .map(ChannelKind::bare)
        .toList();
  }

  private static Stream<String> names(String text) {
    return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty());
  }

  private static String bare(String name) {
    return name.replace("!", "");
  }
}
