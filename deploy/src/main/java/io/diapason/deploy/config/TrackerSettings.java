package io.diapason.deploy.config;

import io.diapason.ticketing.outgoing.AllowedHosts;
import io.diapason.ticketing.outgoing.Hidden;
import io.diapason.ticketing.tracker.MirrorRule;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.kind.TrackerKind;
import io.diapason.ticketing.tracker.kind.TrackerOptions;
import io.diapason.ticketing.tracker.rest.Rest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tracker as the owner wrote it.
 *
 * @param kind which it is
 * @param url where its interface is
 * @param allowedHosts where may be called
 * @param access who calls
 * @param options where tickets are opened in it
 * @param rule which tickets are mirrored, and what the tracker calls things
 * @param timing how long and how often
 * @param webhook where the secret of its webhooks is kept; null when it sends none
 */
public record TrackerSettings(
    TrackerKind kind,
    URI url,
    AllowedHosts allowedHosts,
    Access access,
    TrackerOptions options,
    MirrorRule rule,
    Timing timing,
    @Nullable Secret webhook) {

  /**
   * Who calls: by a token, or by name and password.
   *
   * @param token null for none
   * @param user null for none
   * @param password null for none
   * @param headers further headers by name
   */
  public record Access(
      @Nullable Secret token,
      @Nullable String user,
      @Nullable Secret password,
      Map<String, Secret> headers) {

    public Access {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * How long and how often.
   *
   * @param timeout of one call
   * @param poll how often it is asked what was changed
   * @param backlog how far back it is asked after a start
   */
  public record Timing(Duration timeout, Duration poll, Duration backlog) {}

  /**
   * The tracker, with its token for those that want it in the body.
   *
   * @throws IllegalStateException when the secret is not in its place
   */
  public Tracker open(Rest rest) {
    Secret token = access.token();
    return token == null || kind.hasTokenHeader()
        ? kind.open(rest, options)
        : kind.open(rest, options.with(new Hidden(token.reveal())));
  }

  /**
   * The headers that say who calls, with the secrets read from their places.
   *
   * @throws IllegalStateException when a secret is not in its place
   */
  public Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    access.headers().forEach((name, secret) -> headers.put(name, secret.reveal()));
    if (access.token() != null && kind.hasTokenHeader()) {
      headers.put(kind.tokenHeader(), kind.tokenPrefix() + access.token().reveal());
    } else if (access.user() != null && access.password() != null) {
      String both = access.user() + ":" + access.password().reveal();
      String coded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
      headers.put("Authorization", "Basic " + coded);
    }
    return headers;
  }
}
