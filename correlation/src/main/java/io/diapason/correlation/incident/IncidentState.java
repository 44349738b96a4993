package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is remembered of an incident, but for its members.
 *
 * @param tenant whose estate it concerns
 * @param id derived from what opened it
 * @param status where it stands in its life
 * @param version the last one announced; 0 before the first
 * @param openedAt when its first alert came to be known
 * @param lastGrowthAt when an alert last joined or fired again
 * @param resolvedAt when its last open alert resolved; null while any is open
 * @param members how many alerts have a slot in it
 * @param open how many open alerts there are of each severity: the sum over the episodes
 * @param worstEver the worst severity that any of its alerts had
 * @param episodes what happened on each CI; CIs are added and never taken away
 * @param unannounced the members that joined or changed since the last announcement
 * @param announcedAt when it was last announced; null before the first
 * @param announceAt when the outstanding wake-up will announce it; null when none is
 * @param settleAt when the outstanding wake-up will see whether it is quiet; null when none is
 * @param growth how fast it grows, and by what it grew last
 * @param names the conditions that fired in it, the first {@link #MOST_NAMES}
 * @param traits what all its alerts have in common
 * @param roots of each CI that a fault can have come from, how many CIs of the incident it can have
 *     reached
 * @param unfiled the CIs, and roots behind {@link #ROOT}, by which it is to be found from now on;
 *     empty once it is kept
 */
public record IncidentState(
    String tenant,
    IncidentId id,
    IncidentStatus status,
    long version,
    Instant openedAt,
    Instant lastGrowthAt,
    @Nullable Instant resolvedAt,
    int members,
    Tally open,
    Severity worstEver,
    Map<String, Episode> episodes,
    List<Fingerprint> unannounced,
    @Nullable Instant announcedAt,
    @Nullable Instant announceAt,
    @Nullable Instant settleAt,
    Growth growth,
    List<String> names,
    Map<String, String> traits,
    Map<String, Integer> roots,
    List<String> unfiled) {

  /** Stands before a CI from which a fault can have reached the incident. */
  static final String ROOT = "^";

  /** So many conditions are remembered of an incident to know them again elsewhere. */
  public static final int MOST_NAMES = 12;

  private static final int FEW = 8;

  public IncidentState {
    growth = growth == null ? Growth.NONE : growth;
    names = names == null ? List.of() : names;
    traits = traits == null ? Map.of() : traits;
    roots = roots == null ? Map.of() : roots;
    episodes = episodes == null ? Map.of() : episodes;
    unannounced = unannounced == null ? List.of() : unannounced;
    unfiled = unfiled == null ? List.of() : unfiled;
  }

  /**
   * A map of which changed copies share what did not change: an incident of thousands of CIs is
   * changed by each of its alerts. What comes back from the stream job's state is an ordinary map
   * and becomes such a one with its first change. One of a {@link #FEW} is copied instead, since
   * what is in it is found with fewer steps through memory.
   */
  private static <V> PMap<String, V> shared(Map<String, V> map) {
    return map instanceof PMap<String, V> already ? already : HashTreePMap.from(map);
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    if (map.size() >= FEW) {
      return shared(map).plus(key, value);
    }
    Map<String, V> next = copy(map);
    next.put(key, value);
    return next;
  }

  /** The same with one more of each of these. */
  private static Map<String, Integer> counting(Map<String, Integer> counts, List<String> keys) {
    if (counts.size() + keys.size() <= FEW) {
      Map<String, Integer> next = copy(counts);
      keys.forEach(key -> next.merge(key, 1, Integer::sum));
      return next;
    }
    PMap<String, Integer> next = shared(counts);
    for (String key : keys) {
      next = next.plus(key, next.getOrDefault(key, 0) + 1);
    }
    return next;
  }

  private static <V> Map<String, V> copy(Map<String, V> few) {
    Map<String, V> copy = new HashMap<>(2 * FEW);
    copy.putAll(few);
    return copy;
  }

  static IncidentState open(String tenant, IncidentId id, Instant at) {
    return new IncidentState(
        tenant,
        id,
        IncidentStatus.OPEN,
        0,
        at,
        at,
        null,
        0,
        Tally.NONE,
        Severity.INFO,
        Map.of(),
        List.of(),
        null,
        null,
        null,
        Growth.NONE,
        List.of(),
        Map.of(),
        Map.of(),
        List.of());
  }

  /** The worst severity that is open, or that ever was once nothing is. */
  public Severity worst() {
    return open.worst(worstEver);
  }

  /** How many alerts belong to it; looks at each of its CIs. */
  public int alerts() {
    return episodes.values().stream().mapToInt(Episode::alerts).sum();
  }

  /** Whether no more alerts than so many belong to it; looks at as few CIs as can tell. */
  boolean hasAtMost(int few) {
    int alerts = 0;
    for (Episode episode : episodes.values()) {
      alerts += episode.alerts();
      if (alerts > few) {
        return false;
      }
    }
    return true;
  }

  /** A member fired or joined: it is open, and grew at this moment. */
  IncidentState grown(Onset onset, int newMembers) {
    Draft draft = new Draft(this);
    draft.status = IncidentStatus.OPEN;
    draft.growth = growth.with(onset, lastGrowthAt);
    draft.lastGrowthAt = later(lastGrowthAt, onset.at());
    draft.resolvedAt = null;
    draft.members += newMembers;
    return draft.done();
  }

  /**
   * One more alert is in it from this moment on.
   *
   * @param upstream the CIs of which a fault can have reached the alert's place
   */
  IncidentState joinedBy(IncidentAlert alert, Instant at, List<String> upstream) {
    String place = Place.of(alert);
    Episode next = Episode.with(episodes.get(place), at, alert);
    return grown(new Onset(alert.fingerprint(), at, false), 1)
        .knowing(alert)
        .reachedFrom(place, upstream)
        .withEpisode(place, alert.status().isOpen() ? next : next.resolved(alert.severity()));
  }

  /** A member fired after a pause in which it counted as over. */
  IncidentState cameBack(Onset onset) {
    Draft draft = new Draft(grown(onset, 0));
    draft.growth = growth.afterPause(onset);
    return draft.done();
  }

  /** An alert is in it, and what it has in common with the others remains. */
  IncidentState knowing(IncidentAlert alert) {
    Draft draft = new Draft(this);
    draft.traits =
        episodes.isEmpty() ? Traits.of(alert.labels(), alert.ci()) : Traits.common(traits, alert);
    if (names.size() < MOST_NAMES && !names.contains(alert.name())) {
      draft.names = new ArrayList<>(names);
      draft.names.add(alert.name());
    }
    return draft.done();
  }

  /** A CI broke in it for the first time, and a fault of these can have reached it. */
  IncidentState reachedFrom(String ci, List<String> upstream) {
    if (episodes.containsKey(ci)) {
      return this;
    }
    List<String> sources = new ArrayList<>(1 + upstream.size());
    sources.add(ci);
    sources.addAll(upstream);
    List<String> more = new ArrayList<>(unfiled);
    more.add(ci);
    for (String source : sources) {
      if (!roots.containsKey(source)) {
        more.add(ROOT + source);
      }
    }
    Draft draft = new Draft(this);
    draft.roots = counting(roots, sources);
    draft.unfiled = more;
    return draft.done();
  }

  /** What it was before its newest firings, of which others turned out to be something else. */
  IncidentState before(int onset) {
    Draft draft = new Draft(this);
    draft.growth = growth.before(onset);
    draft.lastGrowthAt = growth.recent().get(onset - 1).at();
    return draft.done();
  }

  /** What it is without these alerts, which turned out to be something else. */
  IncidentState without(Set<Fingerprint> gone) {
    Draft draft = new Draft(this);
    draft.growth = growth.without(gone);
    draft.lastGrowthAt = draft.growth.lastAt(openedAt);
    return draft.done();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Nothing new has come for the quiet period. */
  IncidentState settled() {
    Draft draft = new Draft(this);
    draft.status = IncidentStatus.SETTLED;
    draft.settleAt = null;
    return draft.done();
  }

  /** Every alert has resolved. */
  IncidentState closed(Instant at) {
    Draft draft = new Draft(this);
    draft.status = IncidentStatus.CLOSED;
    draft.resolvedAt = at;
    draft.settleAt = null;
    return draft.done();
  }

  /** What happened on one CI, in place of what was known of it. */
  IncidentState withEpisode(String ci, Episode episode) {
    Episode before = episodes.get(ci);
    Draft draft = new Draft(this);
    draft.open = (before == null ? open : open.minus(before.open())).plus(episode.open());
    draft.worstEver = worstEver.worse(episode.worst());
    draft.episodes = plus(episodes, ci, episode);
    return draft.done();
  }

  /** An alert of this CI belongs to another incident now; null takes the whole episode away. */
  IncidentState withoutSome(String ci, @Nullable Episode rest) {
    Episode before = episodes.get(ci);
    if (before == null) {
      return this;
    }
    Draft draft = new Draft(this);
    PMap<String, Episode> known = shared(episodes);
    draft.open = open.minus(before.open());
    if (rest == null) {
      draft.episodes = known.minus(ci);
    } else {
      draft.episodes = known.plus(ci, rest);
      draft.open = draft.open.plus(rest.open());
    }
    return draft.done();
  }

  /** What happened here and in a younger incident. */
  IncidentState withAllOf(IncidentState younger, int newMembers) {
    Draft draft = new Draft(this);
    draft.open = open.plus(younger.open);
    draft.worstEver = worstEver.worse(younger.worstEver);
    draft.episodes = together(episodes, younger.episodes, Episode::plus);
    draft.roots = together(roots, younger.roots, Integer::sum);
    draft.unfiled = new ArrayList<>(unfiled);
    draft.unfiled.addAll(younger.episodes.keySet());
    younger.roots.keySet().forEach(root -> draft.unfiled.add(ROOT + root));
    draft.growth = growth.together(younger.growth);
    draft.lastGrowthAt = later(lastGrowthAt, younger.lastGrowthAt);
    draft.status = IncidentStatus.OPEN;
    draft.resolvedAt = null;
    draft.members += newMembers;
    draft.traits = Traits.common(traits, younger.traits);
    return draft.done();
  }

  private static <V> Map<String, V> together(
      Map<String, V> elder, Map<String, V> younger, BinaryOperator<V> both) {
    PMap<String, V> all = shared(elder);
    for (Map.Entry<String, V> entry : younger.entrySet()) {
      V there = all.get(entry.getKey());
      V next = there == null ? entry.getValue() : both.apply(there, entry.getValue());
      all = all.plus(entry.getKey(), next);
    }
    return all;
  }

  /** The same, once it is found by all that leads to it. */
  IncidentState filed() {
    Draft draft = new Draft(this);
    draft.unfiled = List.of();
    return draft.done();
  }

  /** Notes members that the next announcement must bring. */
  IncidentState withUnannounced(List<Fingerprint> more) {
    List<Fingerprint> next = new ArrayList<>(unannounced.size() + more.size());
    next.addAll(unannounced);
    next.addAll(more);
    Draft draft = new Draft(this);
    draft.unannounced = next;
    return draft.done();
  }

  IncidentState announcingAt(@Nullable Instant next) {
    Draft draft = new Draft(this);
    draft.announceAt = next;
    return draft.done();
  }

  IncidentState settlingAt(@Nullable Instant next) {
    Draft draft = new Draft(this);
    draft.settleAt = next;
    return draft.done();
  }

  /** After an announcement: one version up, nothing left to say. */
  public IncidentState announced(Instant at) {
    Draft draft = new Draft(this);
    draft.version++;
    draft.unannounced = List.of();
    draft.announcedAt = at;
    draft.announceAt = null;
    return draft.done();
  }

  /** The same with what the other still has to announce, and when. */
  public IncidentState stillToSay(IncidentState other) {
    Draft draft = new Draft(this);
    draft.unannounced = other.unannounced;
    draft.announceAt = other.announceAt;
    return draft.done();
  }

  /** The next state under construction, so that a change names only what it changes. */
  private static final class Draft {

    private final IncidentState before;
    private IncidentStatus status;
    private long version;
    private Instant lastGrowthAt;
    private @Nullable Instant resolvedAt;
    private int members;
    private Tally open;
    private Severity worstEver;
    private Map<String, Episode> episodes;
    private List<Fingerprint> unannounced;
    private @Nullable Instant announcedAt;
    private @Nullable Instant announceAt;
    private @Nullable Instant settleAt;
    private Growth growth;
    private List<String> names;
    private Map<String, String> traits;
    private Map<String, Integer> roots;
    private List<String> unfiled;

    Draft(IncidentState before) {
      this.before = before;
      status = before.status;
      version = before.version;
      lastGrowthAt = before.lastGrowthAt;
      resolvedAt = before.resolvedAt;
      members = before.members;
      open = before.open;
      worstEver = before.worstEver;
      episodes = before.episodes;
      unannounced = before.unannounced;
      announcedAt = before.announcedAt;
      announceAt = before.announceAt;
      settleAt = before.settleAt;
      growth = before.growth;
      names = before.names;
      traits = before.traits;
      roots = before.roots;
      unfiled = before.unfiled;
    }

    IncidentState done() {
      return new IncidentState(
          before.tenant,
          before.id,
          status,
          version,
          before.openedAt,
          lastGrowthAt,
          resolvedAt,
          members,
          open,
          worstEver,
          episodes,
          unannounced,
          announcedAt,
          announceAt,
          settleAt,
          growth,
          names,
          traits,
          roots,
          unfiled);
    }
  }
}
