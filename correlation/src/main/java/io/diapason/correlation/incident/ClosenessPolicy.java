package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Patience;
import io.diapason.correlation.topology.Neighbour;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.IncidentId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** How many times longer an incident waits for one more alert on a CI that is still broken. */
  private static final double STILL_BROKEN = 2;

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
    private final Set<String> upstream;

    Search(Arrival arrival) {
      this.arrival = arrival;
      this.book = arrival.book();
      this.topology = arrival.topology();
      this.place = arrival.place();
      this.pace = book.pace(config);
      this.small = topology.isSmallSystem(place);
      this.upstream = config.maxHops() == 0 ? Set.of() : topology.nearUpstream(place);
    }

    List<Candidate> run() {
      look();
      List<Live> live = new ArrayList<>(traces.size());
      traces.forEach((id, trace) -> addLive(live, id, trace));
      Judgement judgement = new Judgement(live);
      return live.stream().map(judgement::of).sorted(Candidate.LIKELIEST_FIRST).toList();
    }

    Candidate towards(IncidentState incident) {
      look();
      Live one = live(incident, trace(incident.id()));
      return new Judgement(List.of(one)).of(one);
    }

    private void look() {
      for (Neighbour neighbour : topology.neighbourhood(place, config.hops(small))) {
        for (IncidentId id : book.incidentsOn(neighbour.ci())) {
          trace(id).near(neighbour, says(neighbour, book.incident(id)));
        }
      }
      book.incidentsReachedFrom(place).forEach(this::trace);
      for (String root : upstream) {
        book.incidentsReachedFrom(root).forEach(this::trace);
      }
      named(arrival.change().labels().values());
      Company company = book.company(place);
      for (String other : company.with().keySet()) {
        for (IncidentId id : book.incidentsOn(other)) {
          trace(id).met(other, trust(company, other));
        }
      }
      if (!topology.links(place)) {
        book.lately().forEach(this::trace);
      }
    }

    private void addLive(List<Live> live, IncidentId id, Trace trace) {
      IncidentState incident = book.incident(id);
      if (incident == null) {
        return;
      }
      Live one = live(incident, trace);
      if (one.since() <= one.patience()) {
        live.add(one);
      }
    }

    private Live live(IncidentState incident, Trace trace) {
      double since = Growth.seconds(incident.lastGrowthAt(), arrival.at());
      return new Live(incident, trace, since, patience(incident, trace.neighbour()));
    }

    /**
     * In a small system whatever is some links apart may fail together, but only time says whether
     * it did: the shortest wait holds, at whatever tempo. What is next to each other has the links
     * to speak for it, and may take the time of its incident.
     */
    private double patience(IncidentState incident, @Nullable Neighbour neighbour) {
      Patience patience = config.patience();
      boolean far = neighbour != null && neighbour.hops() > config.hops(false);
      return far
          ? patience.least().toSeconds()
          : patience.seconds(incident.growth().meanGap(pace.gapSeconds()), small)
              * stretch(incident);
    }

    /** Where the alert's own CI is still broken, what comes next may take its time. */
    private double stretch(IncidentState incident) {
      return !small && isOpen(incident, place) ? STILL_BROKEN : 1;
    }

    private boolean isOpen(IncidentState incident, String ci) {
      Episode episode = incident.episodes().get(ci);
      return episode != null && episode.open().total() > 0;
    }

    /** What a link to a CI of an incident says: less, the longer ago that CI broke. */
    private double says(Neighbour neighbour, @Nullable IncidentState incident) {
      if (incident == null) {
        return 0;
      }
      double says =
          config.weights().ofHops(neighbour.hops())
              * (neighbour.downhill() ? config.weights().downhill() : 1);
      Episode episode = incident.episodes().get(neighbour.ci());
      return episode == null ? 0 : says * episode.freshness(arrival.at());
    }

    private double trust(Company company, String other) {
      Company theirs = book.company(other);
      double observed = pace.observedSeconds(arrival.at());
      double trust =
          Math.min(
              company.trust(other, theirs.chance(observed)),
              theirs.trust(place, company.chance(observed)));
      boolean known = topology.links(place) && topology.links(other);
      return known ? trust * trust / 2 : trust;
    }

    private void named(Collection<String> values) {
      for (String value : values) {
        if (!value.equals(place)) {
          for (IncidentId id : book.incidentsOn(value)) {
            trace(id).names(value);
          }
        }
      }
    }

    private Trace trace(IncidentId id) {
      return traces.computeIfAbsent(id, any -> new Trace());
    }

    /** Weighs each of the incidents found against the others. */
    private final class Judgement {

      private final int rivals;
      private final Strangers strangers;
      private final CommonRoot.Search roots;
      private final SharedChange.Search changes;

      Judgement(List<Live> live) {
        List<IncidentState> incidents = live.stream().map(Live::incident).toList();
        rivals = live.size();
        strangers = Strangers.among(arrival, incidents);
        roots = new CommonRoot.Search(topology, place, upstream, arrival.at());
        changes = SharedChange.Search.around(arrival, upstream, config.causes().changeTime());
      }

      Candidate of(Live one) {
        Trace trace = one.trace();
        IncidentState incident = one.incident();
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
        return new Candidate(incident, evidence, one.since(), one.patience(), closeness);
      }
    }
  }

  /** An incident, and whether it still waits for alerts. */
  private record Live(IncidentState incident, Trace trace, double since, double patience) {
    double time() {
      return since <= patience ? 1 - since / (2 * patience) : 0;
    }
  }
}
