package io.diapason.deploy.config;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where ticketing sends its notices.
 *
 * @param url the receiver
 * @param allowedHosts the hosts that may be called; when empty, that of the url
 * @param secret with which each notice is signed; null when none is
 */
public record WebhookSettings(URI url, List<String> allowedHosts, @Nullable Secret secret) {

  static @Nullable WebhookSettings read(Section parent) {
    try (Section section = parent.section("webhook")) {
      URI url = section.readIfPresent("url", Rules.WEB_ADDRESS);
      List<String> allowedHosts = section.readList("allowedHosts", List.of(), Rules.HOST);
      Secret secret = section.readIfPresent("secret", Rules.SECRET);
      SecretCheck.warnIfMissing(section, "secret", secret);
      if (url == null && (secret != null || !allowedHosts.isEmpty()) && !section.has("url")) {
        section
            .problems()
            .error(
                section.mark(),
                "Expected %s, but only its companions are set".formatted(section.named("url")));
      }
      return url == null ? null : new WebhookSettings(url, allowedHosts, secret);
    }
  }
}
