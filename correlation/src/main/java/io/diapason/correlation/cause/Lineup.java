package io.diapason.correlation.cause;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.incident.Episode;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who may be at fault in one incident, with what speaks for it. */
final class Lineup {

  /** What an instance is called behind the name of its service: web-1, web2-0, web-7f9c4-x2x4z. */
  private static final Pattern NUMBERED = Pattern.compile("[-_.]?(?=.*\\d)[\\w.-]{1,24}");

  /** Above so many, only the CIs that are in the greatest distress are looked upstream of. */
  private static final int MOST_BROKEN = 200;

  private final Case known;
  private final CauseWeights weights;
  private final Map<String, Double> surprise;

  /** Hashed, but in the order of names, in which it is summed up. */
  private final Map<String, Double> distress;

  private final Map<String, Double> reached = new HashMap<>();
  private final double greatest;
  private final double total;

  Lineup(Case known, Testimony testimony, CauseWeights weights) {
    this.known = known;
    this.weights = weights;
    distress = new LinkedHashMap<>(testimony.distress());
    surprise = new HashMap<>(testimony.surprise());
    services(testimony).forEach((service, sum) -> surprise.merge(service, sum, Double::sum));
    greatest = surprise.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    total = distress.values().stream().mapToDouble(Double::doubleValue).sum();
    distress.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_BROKEN)
        .forEach(
            broken ->
                topology()
                    .upstream(broken.getKey())
                    .keySet()
                    .forEach(root -> reached.merge(root, broken.getValue(), Double::sum)));
  }

  private Topology topology() {
    return known.topology();
  }

  /** What the instances of a service say is said of the service, too. */
  private Map<String, Double> services(Testimony testimony) {
    Map<String, Double> sums = new TreeMap<>();
    testimony
        .surprise()
        .forEach(
            (ci, told) -> {
              for (String service : topology().dependents(ci)) {
                if (isInstanceOf(ci, service)) {
                  sums.merge(service, weights.parts() * told, Double::sum);
                }
              }
            });
    return sums;
  }

  /** A service depends on its instances as on what it calls; only their names tell them apart. */
  private static boolean isInstanceOf(String ci, String service) {
    return ci.length() > service.length()
        && ci.startsWith(service)
        && NUMBERED.matcher(ci.substring(service.length())).matches();
  }

  /** Who spoke, who was named, and who would explain at least one that broke; in no order. */
  Set<String> suspects() {
    Set<String> all = new HashSet<>(surprise.keySet());
    all.addAll(reached.keySet());
    all.addAll(known.incident().episodes().keySet());
    return all;
  }

  Suspect weigh(String ci) {
    Episode episode = known.incident().episodes().get(ci);
    double own = distress.getOrDefault(ci, 0.0);
    double others = total - own;
    double share = others <= 0 ? 0 : Math.min(1, reached.getOrDefault(ci, 0.0) / others);
    double hit = hit(ci);
    return new Suspect(
        ci,
        greatest <= 0 ? 0 : surprise.getOrDefault(ci, 0.0) / greatest * scope(ci, own),
        share,
        hit,
        share * Math.pow(hit, weights.thrift()),
        freshest(ci),
        episode == null ? 0 : weight(episode.worst()));
  }

  /** With half a dependent more, that broke: of few dependents nothing can be said for sure. */
  private double hit(String ci) {
    Set<String> dependents = topology().dependents(ci);
    double broken = 0;
    if (dependents.size() <= distress.size()) {
      for (String dependent : dependents) {
        broken += distress.getOrDefault(dependent, 0.0);
      }
    } else {
      for (Map.Entry<String, Double> one : distress.entrySet()) {
        broken += dependents.contains(one.getKey()) ? one.getValue() : 0;
      }
    }
    return (broken + 0.5) / (dependents.size() + 1);
  }

  private double freshest(String ci) {
    double freshest = 0;
    for (Change change : known.changes(ci)) {
      freshest = Math.max(freshest, known.freshness(change, weights.changeTime()));
    }
    return freshest;
  }

  /**
   * How far the alerts of a CI are to be counted for it: less, the less of the incident a fault
   * there accounts for. In a small system links do not tell where a fault can have come from.
   */
  private double scope(String ci, double own) {
    if (total <= 0 || topology().isSmallSystem(ci)) {
      return 1;
    }
    double share = Math.min(1, (own + reached.getOrDefault(ci, 0.0)) / total);
    return Math.pow(share, weights.scope());
  }

  private static double weight(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 1;
      case ERROR -> 0.7;
      case WARNING -> 0.4;
      case INFO -> 0.1;
    };
  }
}
