package io.diapason.ticketing.notify.vertx;

import io.diapason.ticketing.outgoing.AllowedHosts;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook goes.
 *
 * @param url http or https, without a user in it, on an allowed host
 * @param allowedHosts the hosts that may be called at all, by name
 * @param headerName the header that carries the secret; null for none
 * @param secret its value, resolved already; never shown; null for none
 * @param timeout for one try, connection included
 */
public record WebhookTarget(
    URI url,
    Set<String> allowedHosts,
    @Nullable String headerName,
    @Nullable String secret,
    Duration timeout) {

  /** Checks that the address may be called. */
  public WebhookTarget {
    allowedHosts = Set.copyOf(allowedHosts);
    AllowedHosts.of(allowedHosts).require(url, "the webhook");
  }

  /** Names the host only: paths and headers of webhooks are secrets more often than not. */
  @Override
  public String toString() {
    return "webhook on " + url.getHost();
  }
}
