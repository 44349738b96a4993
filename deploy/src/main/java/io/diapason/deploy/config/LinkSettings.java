package io.diapason.deploy.config;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What messages lead back to.
 *
 * @param url where people find this product; null when nobody said
 * @param secret signs links that act; null for links that only show
 * @param expireAfter how long such a link may be used
 */
public record LinkSettings(@Nullable URI url, @Nullable Secret secret, Duration expireAfter) {

  private static final Rule<Duration> HOLD =
      Rules.duration(Duration.ofMinutes(1), Duration.ofDays(90));

  /** Nobody said. */
  static LinkSettings none() {
    return new LinkSettings(null, null, Duration.ofDays(7));
  }

  static LinkSettings read(Section parent) {
    try (Section section = parent.section("links")) {
      URI url = section.readIfPresent("url", Rules.WEB_ADDRESS);
      Secret secret = section.readIfPresent("secret", Rules.SECRET);
      SecretCheck.warnIfMissing(section, "secret", secret);
      return new LinkSettings(url, secret, section.read("expireAfter", none().expireAfter, HOLD));
    }
  }
}
