package io.diapason.ingest.heartbeat;

import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.stream.Turns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes pings, looks for missing ones, and says so at the door.
 *
 * <p>What is said and what is kept are two writes, in an order that a crash between them does not
 * turn into a lie: that a ping is missing is kept before it is told, and told again after a start;
 * that it came is told before it is kept, and until then its sender has no answer and pings again.
 */
public final class HeartbeatDesk {

  /** The name of a heartbeat, unique in the house. */
  private record Key(String tenant, String name) {}

  private final Heartbeats heartbeats;
  private final CountedDoor door;
  private final HeartbeatPolicy policy;
  private final InstantSource clock;
  private final Instant openedAt;
  private final Turns<Key> turns = new Turns<>();
  private final Map<Key, Instant> toldAt = new ConcurrentHashMap<>();

  /**
   * When a ping came that could not be kept. It is not acknowledged, and yet it is a sign of life:
   * that the log is down is no silence of those who ping.
   */
  private final Map<Key, Instant> heardAt = new ConcurrentHashMap<>();

  /** Opens the desk; silence counts from now on. */
  public HeartbeatDesk(
      Heartbeats heartbeats, CountedDoor door, HeartbeatPolicy policy, InstantSource clock) {
    this.heartbeats = heartbeats;
    this.door = door;
    this.policy = policy;
    this.clock = clock;
    this.openedAt = clock.instant();
  }

  /** All heartbeats of a tenant, in any order. */
  public List<Heartbeat> of(String tenant) {
    return heartbeats.of(tenant);
  }

  /** The heartbeat of this name. */
  public Optional<Heartbeat> find(String tenant, String name) {
    return heartbeats.find(tenant, name);
  }

  /** By when the next ping of a heartbeat is expected, its grace included. */
  public Instant expectedAt(Heartbeat heartbeat) {
    return policy
        .expectedAt(heartbeat, listeningSince(key(heartbeat)))
        .plus(heartbeat.plan().grace());
  }

  /** How many heartbeats there are by the word of their state. */
  public Map<String, Long> count() {
    Map<String, Long> counts = new TreeMap<>();
    for (Heartbeat.State state : Heartbeat.State.values()) {
      counts.put(word(state), 0L);
    }
    heartbeats.all().forEach(one -> counts.merge(word(one.state()), 1L, Long::sum));
    return counts;
  }

  private static String word(Heartbeat.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** A ping came; empty when nobody promised it. */
  public CompletionStage<Optional<Heartbeat>> ping(String tenant, String name) {
    if (find(tenant, name).isPresent()) {
      heardAt.put(new Key(tenant, name), clock.instant());
    }
    return alter(tenant, name, Heartbeat::pinged);
  }

  /** Makes something else of a heartbeat; empty when there is none of this name. */
  public CompletionStage<Optional<Heartbeat>> alter(
      String tenant, String name, BiFunction<Heartbeat, Instant, Heartbeat> step) {
    return turns.take(
        new Key(tenant, name),
        () ->
            find(tenant, name)
                .map(
                    known ->
                        become(known, step.apply(known, clock.instant())).thenApply(Optional::of))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
  }

  /** Keeps a promise, new or in place of an earlier one. */
  public CompletionStage<Heartbeat> set(String tenant, String name, HeartbeatPlan plan) {
    return turns.take(
        new Key(tenant, name),
        () -> {
          Instant now = clock.instant();
          Heartbeat known = find(tenant, name).orElse(null);
          return become(
              known,
              known == null ? Heartbeat.begin(tenant, name, plan, now) : known.planned(plan, now));
        });
  }

  /** Looks once for pings that are missing; completes when all of them are told. */
  public CompletionStage<Void> look() {
    Instant now = clock.instant();
    List<CompletableFuture<?>> told = new ArrayList<>();
    for (Heartbeat one : heartbeats.all()) {
      Key key = key(one);
      if (policy.isOverdue(one, listeningSince(key), now)
          || policy.isToBeTold(one, toldAt.get(key), now)) {
        told.add(turns.take(key, () -> look(key)).toCompletableFuture());
      }
    }
    return CompletableFuture.allOf(told.toArray(CompletableFuture[]::new));
  }

  /** Looks again when it is the heartbeat's turn: a ping may have come in between. */
  private CompletionStage<Void> look(Key key) {
    Instant now = clock.instant();
    Instant listening = listeningSince(key);
    Heartbeat known = find(key.tenant(), key.name()).orElse(null);
    if (known != null && policy.isOverdue(known, listening, now)) {
      Heartbeat missing = known.missing(policy.expectedAt(known, listening), now);
      return become(known, missing).thenApply(done -> null);
    }
    return known != null && policy.isToBeTold(known, toldAt.get(key), now)
        ? tell(known)
        : CompletableFuture.completedFuture(null);
  }

  private CompletionStage<Heartbeat> become(@Nullable Heartbeat known, Heartbeat next) {
    Key key = key(next);
    boolean isMissing = next.state() == Heartbeat.State.EXPIRED;
    CompletionStage<Void> said = CompletableFuture.completedFuture(null);
    if (known != null && known.missingSince() != null && !isMissing) {
      // Should it not be kept that the ping came, then it is still missing, and told at once.
      toldAt.remove(key);
      said = admit(policy.recovered(known, clock.instant()));
    }
    return said.thenCompose(done -> heartbeats.put(next))
        .thenCompose(
            done -> {
              heardAt.remove(key);
              return isMissing ? tell(next) : CompletableFuture.completedFuture(null);
            })
        .thenApply(done -> next);
  }

  private CompletionStage<Void> tell(Heartbeat missing) {
    Instant now = clock.instant();
    return admit(policy.missing(missing)).thenAccept(done -> toldAt.put(key(missing), now));
  }

  private CompletionStage<Void> admit(AlertDraft draft) {
    return door.of(draft.tenant())
        .admit(HeartbeatPolicy.SOURCE, new byte[0], Parsed.of(draft))
        .thenApply(done -> null);
  }

  private Instant listeningSince(Key key) {
    Instant heard = heardAt.get(key);
    return heard == null || heard.isBefore(openedAt) ? openedAt : heard;
  }

  private static Key key(Heartbeat heartbeat) {
    return new Key(heartbeat.tenant(), heartbeat.name());
  }
}
