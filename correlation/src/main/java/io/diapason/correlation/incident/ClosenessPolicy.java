package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.topology.Neighbour;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.IncidentId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

  /** A CI that broke no longer ago than this says all that its links say; then it fades. */
  private static final double FRESH_SECONDS = 60;

  private static final double FADING_SECONDS = 120;

  /** How many times longer an incident waits for one more alert on a CI that is still broken. */
  private static final double STILL_BROKEN = 2;

  /** So many alerts within some ten seconds make a storm. */
  private static final double STORM = 50;

  /** A culprit that is silent itself must have reached so many CIs of an incident, and most. */
  private static final int SILENT_REACHED = 3;

  private static final double SILENT_COVERAGE = 0.6;

  /** The incidents near an alert, likeliest first; each once. */
  List<Candidate> candidates(IncidentBook book, AlertChange change, Seen seen) {
    Search search = new Search(book, change, seen);
    return search.run();
  }

  /** How near an alert is to one incident; 0 when that had stopped waiting, however related. */
  Candidate towards(IncidentBook book, AlertChange change, Seen seen, IncidentState incident) {
    return new Search(book, change, seen).towards(incident);
  }

  /**
   * Where an alert was seen.
   *
   * @param place its CI, or what stands for one
   * @param surroundings the estate then
   */
  record Seen(String place, Surroundings surroundings) {
    Topology topology() {
      return surroundings.topology();
    }
  }

  /** One look around. */
  private final class Search {

    private final IncidentBook book;
    private final AlertChange change;
    private final Seen seen;
    private final Pace pace;
    private final Map<IncidentId, Trace> traces = new HashMap<>();
    private final boolean small;
    private Set<String> upstream = Set.of();

    Search(IncidentBook book, AlertChange change, Seen seen) {
      this.book = book;
      this.change = change;
      this.seen = seen;
      this.pace = book.pace(config);
      this.small = seen.topology().isSmallSystem(seen.place());
    }

    List<Candidate> run() {
      look();
      boolean unlinked = isUnlinked();
      List<Live> live = new ArrayList<>(traces.size());
      traces.forEach((id, trace) -> addLive(live, id, trace));
      Map<String, Integer> shared = unlinked ? shared(live) : Map.of();
      return live.stream()
          .map(one -> judge(one, unlinked, shared, live.size()))
          .sorted(Candidate.LIKELIEST_FIRST)
          .toList();
    }

    Candidate towards(IncidentState incident) {
      look();
      Live one = live(incident, trace(incident.id()));
      boolean unlinked = isUnlinked();
      return judge(one, unlinked, unlinked ? shared(List.of(one)) : Map.of(), 1);
    }

    private boolean isUnlinked() {
      return !seen.topology().knows(seen.place());
    }

    private void look() {
      Topology topology = seen.topology();
      int hops = small ? config.maxHops() : Math.min(1, config.maxHops());
      for (Neighbour neighbour : topology.neighbourhood(seen.place(), hops)) {
        for (IncidentId id : book.incidentsOn(neighbour.ci())) {
          trace(id).near(neighbour, says(neighbour, book.incident(id)));
        }
      }
      upstream = config.maxHops() == 0 ? Set.of() : topology.nearUpstream(seen.place());
      for (IncidentId id : book.incidentsReachedFrom(seen.place())) {
        trace(id);
      }
      for (String root : upstream) {
        for (IncidentId id : book.incidentsReachedFrom(root)) {
          trace(id);
        }
      }
      named(change.labels().values());
      Company company = book.company(seen.place());
      for (String other : company.with().keySet()) {
        for (IncidentId id : book.incidentsOn(other)) {
          trace(id).met(other, trust(company, other));
        }
      }
      boolean unlinked = isUnlinked();
      for (IncidentId id : book.lately()) {
        if (unlinked || traces.containsKey(id)) {
          trace(id);
        }
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
      double since = Growth.seconds(incident.lastGrowthAt(), change.at());
      double patience =
          config.patience().seconds(incident.growth().meanGap(pace.gapSeconds()), small)
              * stretch(incident);
      return new Live(incident, trace, since, patience);
    }

    /** Where the alert's own CI is still broken, what comes next may take its time. */
    private double stretch(IncidentState incident) {
      return !small && isOpen(incident, seen.place()) ? STILL_BROKEN : 1;
    }

    private boolean isOpen(IncidentState incident, String ci) {
      Episode episode = incident.episodes().get(ci);
      return episode != null && episode.open().total() > 0;
    }

    /** How many of the live incidents share each trait with the alert. */
    private Map<String, Integer> shared(List<Live> live) {
      Map<String, String> own = Traits.of(change.labels(), seen.place());
      Map<String, Integer> shared = new HashMap<>();
      for (Live one : live) {
        for (Map.Entry<String, String> trait : one.incident().traits().entrySet()) {
          if (Traits.has(own, trait)) {
            shared.merge(trait.getKey(), 1, Integer::sum);
          }
        }
      }
      return shared;
    }

    /** What a link to a CI of an incident says: less, the longer ago that CI broke. */
    private double says(Neighbour neighbour, @Nullable IncidentState incident) {
      double says =
          config.weights().ofHops(neighbour.hops())
              * (neighbour.downhill() ? config.weights().downhill() : 1);
      return incident == null ? 0 : says * freshness(incident, neighbour.ci());
    }

    private double freshness(IncidentState incident, String ci) {
      Episode episode = incident.episodes().get(ci);
      if (episode == null || seen.topology().isSmallSystem(ci)) {
        return 1;
      }
      double since = Growth.seconds(episode.lastAt(), change.at()) - FRESH_SECONDS;
      return since <= 0 ? 1 : Math.exp(-since / FADING_SECONDS);
    }

    private double trust(Company company, String other) {
      Company theirs = book.company(other);
      double observed = pace.observedSeconds(change.at());
      double trust =
          Math.min(
              company.trust(other, theirs.chance(observed)),
              theirs.trust(seen.place(), company.chance(observed)));
      boolean known = seen.topology().links(seen.place()) && seen.topology().links(other);
      return known ? trust * trust / 2 : trust;
    }

    private void named(Collection<String> values) {
      for (String value : values) {
        if (!value.equals(seen.place())) {
          for (IncidentId id : book.incidentsOn(value)) {
            trace(id).names(value);
          }
        }
      }
    }

    private Trace trace(IncidentId id) {
      return traces.computeIfAbsent(id, any -> new Trace());
    }

    private Candidate judge(Live one, boolean unlinked, Map<String, Integer> shared, int rivals) {
      Trace trace = one.trace();
      IncidentState incident = one.incident();
      // What is over attracts no strangers.
      boolean strange = unlinked && trace.neighbour == null && incident.open().total() > 0;
      String trait = strange ? telling(incident, shared) : null;
      Root root = root(incident);
      boolean elsewhere = trace.neighbour == null || trace.neighbour.hops() > 0;
      Evidence evidence =
          new Evidence(
              trace.neighbour,
              trace.link,
              root.ci(),
              root.explains(),
              trace.named,
              trace.companion,
              trace.trust,
              elsewhere && incident.names().contains(change.name()),
              trait,
              trait == null ? 0 : 1.0 / shared.getOrDefault(trait, 1),
              null,
              strange ? pace.surprise(one.since()) / rivals : 0);
      double closeness = one.time() * evidence.relatedness(config.weights());
      return new Candidate(incident, evidence, one.since(), one.patience(), closeness);
    }

    /** The CI whose fault best explains both; of equals the first by name. */
    private Root root(IncidentState incident) {
      if (config.maxHops() == 0) {
        return Root.NONE;
      }
      Root best = explain(incident, seen.place());
      for (String root : upstream) {
        Root next = explain(incident, root);
        boolean better = Root.BEST_FIRST.compare(next, best) < 0;
        best = better ? next : best;
      }
      return best;
    }

    /**
     * How well a fault of one CI explains the incident and the alert: by the share of the
     * incident's CIs that it can have reached, less where it reaches much of the estate anyway; but
     * in the midst of a storm, that is no objection. One that is silent itself must have reached
     * several.
     */
    private Root explain(IncidentState incident, String root) {
      int reached = incident.roots().getOrDefault(root, 0);
      if (reached == 0) {
        return Root.NONE;
      }
      boolean speaks = root.equals(seen.place()) || incident.episodes().containsKey(root);
      double coverage = reached / (double) Math.max(reached, incident.episodes().size());
      double support = speaks ? freshness(incident, root) : silence(reached, coverage);
      double reach = seen.topology().reach(root) * calm(incident);
      return new Root(root, coverage * support * (1 - reach));
    }

    /**
     * 1 where alerts drop in, towards 0 where they pour: half at {@value #STORM} in ten seconds.
     */
    private double calm(IncidentState incident) {
      double since = Growth.seconds(incident.lastGrowthAt(), change.at());
      return STORM / (STORM + incident.growth().pulseAfter(since));
    }

    /** What speaks for a culprit that says nothing itself: that it reached several, and most. */
    private static double silence(int reached, double coverage) {
      boolean enough = reached >= SILENT_REACHED && coverage >= SILENT_COVERAGE;
      return enough ? 1 - Math.pow(0.5, reached + 1 - SILENT_REACHED) : 0;
    }

    /** The trait that fewest of the live incidents share; of equals the first by name. */
    private @Nullable String telling(IncidentState incident, Map<String, Integer> shared) {
      return incident.traits().keySet().stream()
          .filter(shared::containsKey)
          .min(
              Comparator.comparing((String trait) -> shared.getOrDefault(trait, 0))
                  .thenComparing(Comparator.naturalOrder()))
          .orElse(null);
    }
  }

  /** An incident, and whether it still waits for alerts. */
  private record Live(IncidentState incident, Trace trace, double since, double patience) {
    double time() {
      return since <= patience ? 1 - since / (2 * patience) : 0;
    }
  }

  /** A CI whose fault explains something, and how well. */
  private record Root(@Nullable String ci, double explains) {
    static final Root NONE = new Root(null, 0);
    static final Comparator<Root> BEST_FIRST =
        Comparator.comparingDouble((Root root) -> -root.explains())
            .thenComparing(Root::ci, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  /** What led to an incident. */
  private static final class Trace {

    private @Nullable Neighbour neighbour;
    private double link;
    private @Nullable String named;
    private @Nullable String companion;
    private double trust;

    void near(Neighbour next, double says) {
      if (neighbour == null || says > link) {
        neighbour = next;
        link = says;
      }
    }

    void names(String value) {
      if (named == null || value.compareTo(named) < 0) {
        named = value;
      }
    }

    void met(String other, double next) {
      boolean equal = companion != null && next == trust && other.compareTo(companion) < 0;
      if (next > trust || equal) {
        trust = next;
        companion = other;
      }
    }
  }
}
