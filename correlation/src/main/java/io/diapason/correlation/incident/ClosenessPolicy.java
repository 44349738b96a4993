package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Patience;
import io.diapason.correlation.topology.Neighbour;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.IncidentId;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How near an alert is to an incident: related to it by what is known of the estate, and soon after
 * what happened there.
 *
 * <p>closeness = time × relatedness. Time falls in a straight line from 1 at the incident's last
 * alert to 1/2 at the end of its {@link io.diapason.correlation.Patience patience}, and is 0 after
 * it. What relatedness is made of says {@link io.diapason.correlation.Weights}. Candidates come
 * from indexes: the CIs near by links, the CIs that the alert names, those that have broken
 * together with its own, and the incidents that grew last where the estate says nothing of its CI.
 *
 * @param config by what it judges
 */
record ClosenessPolicy(CorrelationConfig config) implements Serializable {

  /** At so many alerts in some ten seconds, what is far in a small system counts half. */
  private static final double HALF_SURE = 0.5;

  /** What is trusted less has broken together with the alert's CI by chance. */
  private static final double LEAST_TRUST = 0.1;

  /** The incidents near an alert, likeliest first; each once. */
  List<Candidate> candidates(Arrival arrival) {
    return new Search(arrival).run();
  }

  /** How near an alert is to one incident; 0 when that had stopped waiting, however related. */
  Candidate towards(IncidentState incident, Arrival arrival) {
    return new Search(arrival).towards(incident);
  }

  /** One look around. */
  private final class Search {

    private final Arrival arrival;
    private final IncidentBook book;
    private final Topology topology;
    private final String place;
    private final Pace pace;
    private final Map<IncidentId, Trace> traces = new HashMap<>();
    private final boolean small;
    private final List<String> upstream;

    /** What cannot be waiting any more is not looked at. */
    private boolean onlyWaiting;

    /** Those that may wait; null where all have to be looked at. */
    private @Nullable Awake awake;

    Search(Arrival arrival) {
      this.arrival = arrival;
      this.book = arrival.book();
      this.topology = arrival.topology();
      this.place = arrival.place();
      this.pace = book.pace(config);
      this.small = topology.isSmallSystem(place);
      this.upstream = config.maxHops() == 0 ? List.of() : topology.nearUpstream(place);
    }

    List<Candidate> run() {
      double longestWait = config.patience().longestSeconds();
      Awake known = book.atHand().awake(arrival.tenant());
      awake = known.knowsAll(longestWait, arrival.at()) ? known : null;
      onlyWaiting = true;
      look();
      List<Live> live = new ArrayList<>(traces.size());
      traces.values().forEach(trace -> addLive(live, trace));
      Judgement judgement = new Judgement(live);
      List<Candidate> found = new ArrayList<>(live.size());
      for (Live one : live) {
        found.add(judgement.of(one));
      }
      found.sort(Candidate.LIKELIEST_FIRST);
      return found;
    }

    Candidate towards(IncidentState incident) {
      look();
      Live one = live(traces.computeIfAbsent(incident.id(), any -> new Trace(incident)));
      return new Judgement(List.of(one)).of(one);
    }

    private void look() {
      for (Neighbour neighbour : topology.neighbourhood(place, config.hops(small))) {
        eachOn(neighbour.ci(), trace -> trace.near(neighbour, says(neighbour, trace.incident())));
      }
      eachReachedFrom(place);
      for (String root : upstream) {
        eachReachedFrom(root);
      }
      named(arrival.change().labels().values());
      Company company = book.company(place);
      company.with().forEach((other, met) -> meet(other, trust(company, other, met)));
      if (!topology.links(place)) {
        each(book.lately(), Trace::found);
      }
    }

    private void addLive(List<Live> live, Trace trace) {
      Live one = live(trace);
      if (one.since() <= one.patience()) {
        live.add(one);
      }
    }

    private Live live(Trace trace) {
      double since = Growth.seconds(trace.incident().lastGrowthAt(), arrival.at());
      return new Live(trace, since, patience(trace.incident(), trace.neighbour()));
    }

    /**
     * In a small system whatever is some links apart may fail together, but only time says whether
     * it did: the shortest wait holds, at whatever tempo, and it says more where alerts pour. What
     * is next to each other has the links to speak for it, and may take the time of its incident.
     */
    private double patience(IncidentState incident, @Nullable Neighbour neighbour) {
      Patience patience = config.patience();
      return neighbour != null && isFar(neighbour)
          ? patience.least().toSeconds()
          : patience.seconds(incident.growth().meanGap(pace.gapSeconds()), small)
              * stretch(incident);
    }

    /** Where the alert's own CI is still broken, what comes next may take its time. */
    private double stretch(IncidentState incident) {
      return isOpen(incident, place) ? Patience.STILL_BROKEN : 1;
    }

    private boolean isOpen(IncidentState incident, String ci) {
      Episode episode = incident.episodes().get(ci);
      return episode != null && episode.open().total() > 0;
    }

    /** What a link to a CI of an incident says: less, the longer ago that CI broke. */
    private double says(Neighbour neighbour, IncidentState incident) {
      double says =
          config.weights().ofHops(neighbour.hops())
              * (neighbour.downhill() ? config.weights().downhill() : 1);
      Episode episode = incident.episodes().get(neighbour.ci());
      double near = isFar(neighbour) ? pouring(incident) : 1;
      return episode == null ? 0 : near * says * episode.freshness(arrival.at());
    }

    private boolean isFar(Neighbour neighbour) {
      return neighbour.hops() > config.hops(false);
    }

    /** Towards 1 where alerts pour, towards 0 where they drop in, as lone ones do at any time. */
    private double pouring(IncidentState incident) {
      double since = Growth.seconds(incident.lastGrowthAt(), arrival.at());
      double pulse = incident.growth().pulseAfter(since);
      return pulse / (pulse + HALF_SURE);
    }

    private void meet(String other, double trust) {
      if (trust > LEAST_TRUST) {
        eachOn(other, trace -> trace.met(other, trust));
      }
    }

    private double trust(Company company, String other, double met) {
      if (company.trust(met, 0) <= LEAST_TRUST) {
        return 0;
      }
      Company theirs = book.company(other);
      double observed = pace.observedSeconds(arrival.at());
      double trust =
          Math.min(
              company.trust(met, theirs.chance(observed)),
              theirs.trust(theirs.met(place), company.chance(observed)));
      boolean known = topology.links(place) && topology.links(other);
      return known ? trust * trust / 2 : trust;
    }

    private void named(Collection<String> values) {
      for (String value : values) {
        if (!value.equals(place)) {
          eachOn(value, trace -> trace.names(value));
        }
      }
    }

    private void eachOn(String ci, Consumer<Trace> sees) {
      if (awake == null) {
        each(book.incidentsOn(ci), sees);
      } else {
        eachWaiting(awake.on(ci), sees);
      }
    }

    private void eachReachedFrom(String root) {
      if (awake == null) {
        each(book.incidentsReachedFrom(root), Trace::found);
      } else {
        eachWaiting(awake.from(root), Trace::found);
      }
    }

    private void each(List<IncidentId> ids, Consumer<Trace> sees) {
      for (IncidentId id : ids) {
        Trace trace = trace(id);
        if (trace != null) {
          sees.accept(trace);
        }
      }
    }

    private void eachWaiting(List<Awake.Entry> entries, Consumer<Trace> sees) {
      for (Awake.Entry entry : entries) {
        Trace trace = mayWait(entry.grewAt(), entry.growth()) ? trace(entry.id()) : null;
        if (trace != null) {
          sees.accept(trace);
        }
      }
    }

    /** What speaks for an incident; null when it cannot be waiting any more. */
    private @Nullable Trace trace(IncidentId id) {
      Trace known = traces.get(id);
      if (known != null) {
        return known;
      }
      IncidentState incident = book.incident(id);
      if (incident == null || !mayWait(incident.lastGrowthAt(), incident.growth())) {
        return null;
      }
      Trace first = new Trace(incident);
      traces.put(id, first);
      return first;
    }

    /** Whether an incident that grew so still waits if it waits for as long as it ever may. */
    private boolean mayWait(Instant grewAt, Growth growth) {
      return !onlyWaiting
          || Growth.seconds(grewAt, arrival.at())
              <= Patience.STILL_BROKEN
                  * config.patience().seconds(growth.meanGap(pace.gapSeconds()), small);
    }

    /** Weighs each of the incidents found against the others. */
    private final class Judgement {

      private final int rivals;
      private final Strangers strangers;
      private final CommonRoot.Search roots;
      private final SharedChange.Search changes;

      Judgement(List<Live> live) {
        List<IncidentState> incidents = new ArrayList<>(live.size());
        live.forEach(one -> incidents.add(one.trace().incident()));
        rivals = live.size();
        strangers = Strangers.among(arrival, incidents);
        roots = new CommonRoot.Search(topology, place, upstream, arrival.at());
        changes = SharedChange.Search.around(arrival, upstream, config.causes().changeTime());
      }

      Candidate of(Live one) {
        Trace trace = one.trace();
        IncidentState incident = trace.incident();
        Neighbour neighbour = trace.neighbour();
        boolean strange = neighbour == null && strangers.includes(incident);
        String trait = strange ? strangers.trait(incident) : null;
        CommonRoot root = config.maxHops() == 0 ? CommonRoot.NONE : roots.of(incident);
        SharedChange shared = changes.of(incident);
        boolean elsewhere = neighbour == null || neighbour.hops() > 0;
        Evidence evidence =
            new Evidence(
                neighbour,
                trace.link(),
                root.ci(),
                root.explains(),
                trace.named(),
                trace.companion(),
                trace.trust(),
                elsewhere && incident.names().contains(arrival.change().name()),
                trait,
                strangers.weight(trait),
                shared.id(),
                shared.explains(),
                strange ? pace.surprise(one.since()) / rivals : 0);
        double closeness = one.time() * evidence.relatedness(config.weights());
        return Candidate.of(incident, evidence, one.since(), one.patience(), closeness);
      }
    }
  }

  /** An incident, and whether it still waits for alerts. */
  private record Live(Trace trace, double since, double patience) {
    double time() {
      return since <= patience ? 1 - since / (2 * patience) : 0;
    }
  }
}
