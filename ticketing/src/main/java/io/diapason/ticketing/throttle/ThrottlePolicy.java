package io.diapason.ticketing.throttle;

import io.diapason.ticketing.message.Delivery;
import io.diapason.ticketing.message.HeldNotice;
import io.diapason.ticketing.throttle.ThrottleState.Bundle;
import io.diapason.ticketing.throttle.ThrottleState.Mark;
import io.diapason.ticketing.throttle.Verdict.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * At most so many messages in so long a time; what is more waits until there is room, and then goes
 * as one message. A message that is asked about again gets the answer that stands, so a crash at
 * any moment neither loses a message nor counts it twice.
 *
 * @param rule the measure
 */
public record ThrottlePolicy(ThrottleRule rule) {

  /** What nobody asked for in a day was dropped by its ticket. */
  private static final Duration FORGET = Duration.ofDays(1);

  /** A message that carries others and of which nothing was heard so long is given up. */
  private static final Duration CARRY = Duration.ofMinutes(15);

  /** When to ask again what became of the message that carries this one. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /** What is to become of a message now. */
  public Verdict onDelivery(ThrottleState before, Delivery delivery, Instant now) {
    ThrottleState state = forget(before, now);
    String key = delivery.key();
    if (state.told().stream().anyMatch(mark -> mark.key().equals(key))) {
      return new Verdict(Kind.TOLD, List.of(), null, state);
    }
    if (state.bundles().stream().anyMatch(bundle -> bundle.carries(key))) {
      return new Verdict(Kind.WAIT, List.of(), now.plus(ASK_AGAIN), state);
    }
    if (state.sent().stream().anyMatch(mark -> mark.key().equals(key))) {
      // Another try of what was let through.
      return new Verdict(Kind.SEND, carried(state, key), null, state);
    }
    boolean isLoud = rule.loud().contains(delivery.notification().priority());
    Instant free = freeAt(state, now);
    if (!isLoud && free.isAfter(now)) {
      return new Verdict(Kind.HOLD, List.of(), free, holding(state, delivery, now));
    }
    return isLoud ? alone(state, key, now) : withTheRest(state, key, now);
  }

  private static List<HeldNotice> carried(ThrottleState state, String key) {
    return state.bundles().stream()
        .filter(bundle -> bundle.key().equals(key))
        .findFirst()
        .map(Bundle::carried)
        .orElse(List.of());
  }

  private Instant freeAt(ThrottleState state, Instant now) {
    int surplus = state.sent().size() - rule.most();
    return surplus < 0 ? now : state.sent().get(surplus).at().plus(rule.within());
  }

  private static ThrottleState holding(ThrottleState state, Delivery delivery, Instant now) {
    if (state.held().stream().anyMatch(held -> held.key().equals(delivery.key()))) {
      return state;
    }
    HeldNotice held = HeldNotice.of(delivery.notification(), delivery.key(), now);
    return new ThrottleState(state.sent(), plus(state.held(), held), state.bundles(), state.told());
  }

  private static Verdict alone(ThrottleState state, String key, Instant now) {
    ThrottleState next =
        new ThrottleState(
            plus(state.sent(), new Mark(key, now)),
            without(state.held(), key),
            state.bundles(),
            state.told());
    return new Verdict(Kind.SEND, List.of(), null, next);
  }

  private static Verdict withTheRest(ThrottleState state, String key, Instant now) {
    List<HeldNotice> rest = without(state.held(), key);
    if (rest.isEmpty()) {
      return alone(state, key, now);
    }
    ThrottleState next =
        new ThrottleState(
            plus(state.sent(), new Mark(key, now)),
            List.of(),
            plus(state.bundles(), new Bundle(key, now, rest)),
            state.told());
    return new Verdict(Kind.SEND, rest, null, next);
  }

  /** People were told: whatever the message carried was told, too. */
  public ThrottleState onSent(ThrottleState state, String key, Instant now) {
    List<Mark> told = new ArrayList<>(state.told());
    carried(state, key).forEach(held -> told.add(new Mark(held.key(), now)));
    return new ThrottleState(state.sent(), state.held(), others(state, key), told);
  }

  /** People will not be told by this message: what it carried waits again. */
  public ThrottleState onGivenUp(ThrottleState state, String key) {
    List<HeldNotice> held =
        Stream.concat(carried(state, key).stream(), state.held().stream()).toList();
    return new ThrottleState(state.sent(), held, others(state, key), state.told());
  }

  private static List<Bundle> others(ThrottleState state, String key) {
    return state.bundles().stream().filter(bundle -> !bundle.key().equals(key)).toList();
  }

  private ThrottleState forget(ThrottleState before, Instant now) {
    ThrottleState state = before;
    Optional<Bundle> lost =
        state.bundles().stream().filter(b -> b.at().plus(CARRY).isBefore(now)).findFirst();
    while (lost.isPresent()) {
      state = onGivenUp(state, lost.get().key());
      lost = state.bundles().stream().filter(b -> b.at().plus(CARRY).isBefore(now)).findFirst();
    }
    return new ThrottleState(
        since(state.sent(), now.minus(rule.within())),
        state.held().stream().filter(held -> held.at().isAfter(now.minus(FORGET))).toList(),
        state.bundles(),
        since(state.told(), now.minus(FORGET)));
  }

  private static List<Mark> since(List<Mark> marks, Instant oldest) {
    return marks.stream().filter(mark -> mark.at().isAfter(oldest)).toList();
  }

  private static List<HeldNotice> without(List<HeldNotice> held, String key) {
    return held.stream().filter(one -> !one.key().equals(key)).toList();
  }

  private static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }
}
