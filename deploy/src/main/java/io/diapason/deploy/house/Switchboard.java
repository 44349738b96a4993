package io.diapason.deploy.house;

import io.diapason.deploy.config.ChannelSettings;
import io.diapason.ticketing.notify.Channels;
import io.diapason.ticketing.notify.InMemoryNotifier;
import io.diapason.ticketing.notify.Notifier;
import io.diapason.ticketing.notify.ThrottledNotifier;
import io.diapason.ticketing.throttle.ThrottlePolicy;
import io.diapason.ticketing.throttle.ThrottleRule;
import io.diapason.ticketing.throttle.ThrottleStore;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the channels together: each spares people as it is told, and what names none goes the usual
 * way.
 *
 * @param opener opens the connection of a channel
 * @param webhook the one of the settings, which then is the usual way; null for none
 * @param throttles where it is kept how much each person got
 * @param clock what time it is
 */
public record Switchboard(
    Function<ChannelSettings, Notifier> opener,
    @Nullable Notifier webhook,
    ThrottleStore throttles,
    InstantSource clock) {

  /** All channels as one; without a webhook the first is the usual way, without any nobody is. */
  public Notifier of(List<ChannelSettings> channels) {
    Map<String, Notifier> byId = new LinkedHashMap<>();
    channels.forEach(channel -> byId.put(channel.id(), sparing(channel)));
    Notifier usual =
        webhook == null
            ? byId.values().stream().findFirst().orElseGet(InMemoryNotifier::new)
            : webhook;
    return new Channels(byId, usual);
  }

  private Notifier sparing(ChannelSettings channel) {
    Notifier opened = opener.apply(channel);
    ThrottleRule rule = channel.throttle();
    return rule == null
        ? opened
        : new ThrottledNotifier(
            new ThrottledNotifier.Throttled(channel.id(), opened, new ThrottlePolicy(rule)),
            throttles,
            clock);
  }
}
