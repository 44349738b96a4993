package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What it means that a member of an incident fires again. Something that ended and came back soon
 * is the same happening. But one happening makes an alert begin once: when several begin again
 * together without having ended, something happened a second time, and what came since then belongs
 * to that.
 *
 * <p>A single alert that keeps coming back is one incident, until others come with it (see {@link
 * JoinPolicy}).
 *
 * @param config by what it judges
 */
record AgainPolicy(CorrelationConfig config) implements Serializable {

  /** How far back a second happening can have begun before an alert proved it. */
  private static final double HORIZON_SECONDS = 60;

  /**
   * So few alerts are still the same trouble when one of them comes back, and so few that come back
   * prove no second happening: some of a large incident always flap.
   */
  private static final int FEW = 3;

  /** An alert that is known to an incident fires again. */
  Decision fireAgain(Arrival arrival, IncidentState home, Member member) {
    boolean live = isLive(arrival, home);
    boolean ended = !member.alert().status().isOpen() && !member.expired();
    if (ended && (live || home.open().total() > 0 || isOwn(home, member))) {
      return stay(arrival, home, member);
    }
    List<Candidate> rest = rest(arrival, home);
    List<Candidate> others = others(arrival, rest);
    if (!live && isKnownToComeBack(home, member) && others.isEmpty()) {
      return stay(arrival, home, member);
    }
    if (live && others.isEmpty()) {
      return beganAnew(arrival, home, member);
    }
    DecisionDraft draft = left(new DecisionDraft(config).considering(rest), arrival, home, member);
    JoinPolicy joining = new JoinPolicy(config);
    return others.isEmpty()
        ? joining.open(arrival, draft, "opened the incident; fired before in " + home.id())
        : joining.attach(arrival, others, draft);
  }

  /** The incidents that wait and are near, but for its own. */
  private List<Candidate> rest(Arrival arrival, IncidentState home) {
    return new JoinPolicy(config)
        .all(arrival).stream()
            .filter(candidate -> !candidate.incident().id().equals(home.id()))
            .toList();
  }

  /** Those that it may join: near enough, and it has not fired in them. */
  private List<Candidate> others(Arrival arrival, List<Candidate> rest) {
    IncidentBook book = arrival.book();
    return new JoinPolicy(config)
        .enough(rest).stream()
            .filter(
                candidate -> book.former(candidate.incident().id(), arrival.fingerprint()) == null)
            .toList();
  }

  /** It is alone in its incident, or came back before while the others there are still broken. */
  private static boolean isKnownToComeBack(IncidentState home, Member member) {
    boolean again = member.alert().firings().size() > 1;
    return home.hasAtMost(1) || (again && home.open().total() > 1);
  }

  private boolean isLive(Arrival arrival, IncidentState home) {
    double since = Growth.seconds(home.lastGrowthAt(), arrival.change().at());
    return since <= arrival.patience(config, home);
  }

  private boolean isOwn(IncidentState home, Member member) {
    return home.hasAtMost(FEW)
        || home.id()
            .equals(
                IncidentId.of(
                    home.tenant(), member.alert().fingerprint(), member.alert().joinedAt()));
  }

  /** It began anew while its incident still grows, and there is no other for it. */
  private Decision beganAnew(Arrival arrival, IncidentState home, Member member) {
    int cut = cut(home, arrival.change());
    List<Onset> recent = home.growth().recent();
    Set<Fingerprint> again = new HashSet<>(Set.of(arrival.fingerprint()));
    recent.subList(cut, recent.size()).stream()
        .filter(Onset::again)
        .map(Onset::fingerprint)
        .forEach(again::add);
    boolean whole = again.size() * 5 >= home.members() * 4;
    return again.size() <= FEW || whole || cut == 0
        ? stay(arrival, home, member)
        : part(arrival, home, cut);
  }

  /** The first of the newest firings that may be of a second happening: after the longest pause. */
  private static int cut(IncidentState home, AlertChange change) {
    List<Onset> recent = home.growth().recent();
    int cut = recent.size();
    Instant next = change.at();
    double longest = -1;
    for (int index = recent.size() - 1; index >= 0; index--) {
      Onset onset = recent.get(index);
      double pause = Growth.seconds(onset.at(), next);
      if (pause > longest) {
        longest = pause;
        cut = index + 1;
      }
      if (onset.fingerprint().equals(change.fingerprint())
          || Growth.seconds(onset.at(), change.at()) > HORIZON_SECONDS) {
        break;
      }
      next = onset.at();
    }
    return cut;
  }

  /** The alert stays in its incident, which grows by it. */
  Decision stay(Arrival arrival, IncidentState home, Member member) {
    AlertChange change = arrival.change();
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    Episode episode = JoinPolicy.episode(home, place);
    Episode next =
        known.status().isOpen()
            ? episode.changed(known.severity(), change.severity())
            : episode.firesAgain(change.at(), change.severity());
    DecisionDraft draft = new DecisionDraft(config);
    Onset onset = new Onset(known.fingerprint(), change.at(), true);
    LessonPolicy lessons = new LessonPolicy(config);
    IncidentState again = isLive(arrival, home) ? home.grown(onset, 0) : home.cameBack(onset);
    IncidentState grown = draft.watched(again.withEpisode(place, next));
    return draft
        .learn(lessons.lesson(arrival, draft.members(), home, place))
        .place(new Member(home.id(), Membership.again(known, change)), Placed.SAME_SLOT)
        .keep(
            grown.withUnannounced(List.of(known.fingerprint())),
            change.at(),
            JoinPolicy.isUrgent(home, grown))
        .decide();
  }

  /** Leaves what it was behind in its old incident, where it counts as over. */
  private DecisionDraft left(
      DecisionDraft draft, Arrival arrival, IncidentState home, Member member) {
    IncidentAlert known = member.alert();
    Instant at = arrival.change().at();
    if (!known.status().isOpen()) {
      return draft.leave(member, Placed.SAME_SLOT);
    }
    IncidentAlert over = Membership.with(known, known.severity(), AlertStatus.RESOLVED, at);
    draft.leave(new Member(home.id(), over), Placed.SAME_SLOT);
    String place = Place.of(known);
    IncidentState quieter =
        home.withEpisode(place, JoinPolicy.episode(home, place).resolved(known.severity()))
            .withUnannounced(List.of(known.fingerprint()));
    return draft.keepOpenOrClose(quieter, at);
  }

  /** A second happening: what came since the pause moves into an incident of its own. */
  private Decision part(Arrival arrival, IncidentState home, int cut) {
    return new Parting(
            arrival,
            home,
            cut,
            "began again with others while " + home.id() + " was still open: a second happening")
        .withAgain(new DecisionDraft(config));
  }
}
