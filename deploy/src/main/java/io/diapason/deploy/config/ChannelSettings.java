package io.diapason.deploy.config;

import io.diapason.ticketing.throttle.ThrottleRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach people.
 *
 * @param id by which contact rules and escalation steps name it
 * @param kind by what service
 * @param url where; empty for a kind without one
 * @param allowedHosts the hosts that may be called; when empty, that of the url
 * @param to where on the channel when nobody says it; may be empty
 * @param secrets what the service wants to be shown, by name
 * @param options what else the kind knows, by name
 * @param people who stands behind the names of the service
 * @param throttle how much somebody gets by it one by one; null for all
 */
public record ChannelSettings(
    String id,
    ChannelKind kind,
    Address url,
    List<String> allowedHosts,
    String to,
    Map<String, Secret> secrets,
    Map<String, String> options,
    Map<String, String> people,
    @Nullable ThrottleRule throttle) {

  public ChannelSettings {
    allowedHosts = List.copyOf(allowedHosts);
    secrets = Map.copyOf(secrets);
    options = Map.copyOf(options);
    people = Map.copyOf(people);
  }
}
