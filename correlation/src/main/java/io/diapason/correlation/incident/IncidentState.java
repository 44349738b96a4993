package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
 * @param episodes what happened on each CI
 * @param unannounced the members that joined or changed since the last announcement
 * @param announcedAt when it was last announced; null before the first
 * @param announceAt the announcement that is due; null when nothing is unannounced
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
    Map<String, Episode> episodes,
    List<Fingerprint> unannounced,
    @Nullable Instant announcedAt,
    @Nullable Instant announceAt) {

  public IncidentState {
    episodes = episodes == null ? Map.of() : episodes;
    unannounced = unannounced == null ? List.of() : unannounced;
  }

  static IncidentState open(String tenant, IncidentId id, Instant at) {
    return new IncidentState(
        tenant, id, IncidentStatus.OPEN, 0, at, at, null, 0, Map.of(), List.of(), null, null);
  }

  /** How many open alerts there are of each severity. */
  public Tally open() {
    return episodes.values().stream().map(Episode::open).reduce(Tally.NONE, Tally::plus);
  }

  /** The worst severity that is open, or that ever was once nothing is. */
  public Severity worst() {
    Severity ever =
        episodes.values().stream().map(Episode::worst).reduce(Severity.INFO, Severity::worse);
    return open().worst(ever);
  }

  /** Whether a member fired or joined: it is open, and grew at this moment. */
  IncidentState grown(Instant at, int newMembers) {
    return new IncidentState(
        tenant,
        id,
        IncidentStatus.OPEN,
        version,
        openedAt,
        at.isAfter(lastGrowthAt) ? at : lastGrowthAt,
        null,
        members + newMembers,
        episodes,
        unannounced,
        announcedAt,
        announceAt);
  }

  IncidentState withStatus(IncidentStatus next, @Nullable Instant resolved) {
    return new IncidentState(
        tenant,
        id,
        next,
        version,
        openedAt,
        lastGrowthAt,
        resolved,
        members,
        episodes,
        unannounced,
        announcedAt,
        announceAt);
  }

  IncidentState withEpisode(String ci, Episode episode) {
    Map<String, Episode> next = new TreeMap<>(episodes);
    next.put(ci, episode);
    return withEpisodes(next);
  }

  IncidentState withEpisodes(Map<String, Episode> next) {
    return new IncidentState(
        tenant,
        id,
        status,
        version,
        openedAt,
        lastGrowthAt,
        resolvedAt,
        members,
        next,
        unannounced,
        announcedAt,
        announceAt);
  }

  /** Notes members that the next announcement must bring. */
  IncidentState withUnannounced(List<Fingerprint> more) {
    List<Fingerprint> next = new ArrayList<>(unannounced);
    next.addAll(more);
    return new IncidentState(
        tenant,
        id,
        status,
        version,
        openedAt,
        lastGrowthAt,
        resolvedAt,
        members,
        episodes,
        next,
        announcedAt,
        announceAt);
  }

  IncidentState announcingAt(@Nullable Instant next) {
    return new IncidentState(
        tenant,
        id,
        status,
        version,
        openedAt,
        lastGrowthAt,
        resolvedAt,
        members,
        episodes,
        unannounced,
        announcedAt,
        next);
  }

  /** After an announcement: one version up, nothing left to say. */
  public IncidentState announced(Instant at) {
    return new IncidentState(
        tenant,
        id,
        status,
        version + 1,
        openedAt,
        lastGrowthAt,
        resolvedAt,
        members,
        episodes,
        List.of(),
        at,
        null);
  }
}
