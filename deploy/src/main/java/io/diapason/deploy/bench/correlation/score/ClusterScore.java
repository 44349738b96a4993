package io.diapason.deploy.bench.correlation.score;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a grouping of events agrees with the true one. Noise is a class of its own for each
 * event, and an event in no incident is a group of its own.
 *
 * @param pairs precision and recall over pairs of events
 * @param bcubed precision and recall seen from each event, see {@link
 *     io.diapason.deploy.storm.BCubed}
 * @param ari adjusted Rand index: L. Hubert and P. Arabie, "Comparing partitions", Journal of
 *     Classification 2, 1985; 1 for equal groupings, about 0 for chance
 * @param incidentF1 for each true incident the best F1 of any group, averaged over incidents, so
 *     that small incidents count as much as large ones
 * @param fragments into how many incidents a true one falls, averaged
 * @param falseIncidents incidents in which nothing but noise stands
 * @param incidents how many incidents there are
 * @param trueIncidents how many there should be, noise apart
 * @param reduction 1 minus incidents per event
 */
public record ClusterScore(
    Agreement pairs,
    Agreement bcubed,
    double ari,
    double incidentF1,
    double fragments,
    int falseIncidents,
    int incidents,
    int trueIncidents,
    double reduction) {

  /** Precision and recall, each 0 to 1. */
  public record Agreement(double precision, double recall) {

    /** Their harmonic mean; 0 when both are. */
    public double f1() {
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
  }

  /**
   * Scores a grouping.
   *
   * @param groups the incident of each event, empty for none
   * @param classes the true incident of each event in the same order, empty for noise
   */
  public static ClusterScore of(List<String> groups, List<String> classes) {
    if (groups.size() != classes.size()) {
      throw new IllegalArgumentException(
          "Expected a group for each of %d events, but got %d"
              .formatted(classes.size(), groups.size()));
    }
    return new Contingency(groups, classes).score();
  }

  private record Cell(String group, String clazz) {}

  /** Counts of each group, each class and what they share. */
  private static final class Contingency {
    private final int events;
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final Set<String> incidents = new HashSet<>();
    private final Set<String> happenings = new HashSet<>();

    Contingency(List<String> grouped, List<String> truth) {
      events = truth.size();
      for (int i = 0; i < events; i++) {
        String group = grouped.get(i).isEmpty() ? "\nalone " + i : grouped.get(i);
        String clazz = truth.get(i).isEmpty() ? "\nnoise " + i : truth.get(i);
        cells.merge(new Cell(group, clazz), 1, Integer::sum);
        groups.merge(group, 1, Integer::sum);
        classes.merge(clazz, 1, Integer::sum);
        incidents.add(grouped.get(i));
        if (!KnownAlert.isNoise(truth.get(i))) {
          happenings.add(truth.get(i));
        }
      }
      incidents.remove("");
    }

    ClusterScore score() {
      double together = pairs(cells.values());
      double grouped = pairs(groups.values());
      double belonging = pairs(classes.values());
      Map<String, Set<String>> fragments = new HashMap<>();
      Set<String> real = new HashSet<>();
      cells
          .keySet()
          .forEach(
              cell -> {
                if (happenings.contains(cell.clazz()) && incidents.contains(cell.group())) {
                  real.add(cell.group());
                  fragments.computeIfAbsent(cell.clazz(), any -> new HashSet<>()).add(cell.group());
                }
              });
      return new ClusterScore(
          new Agreement(ratio(together, grouped), ratio(together, belonging)),
          bcubed(),
          ari(together, grouped, belonging),
          incidentF1(),
          fragments.values().stream().mapToInt(Set::size).average().orElse(0),
          incidents.size() - real.size(),
          incidents.size(),
          happenings.size(),
          events == 0 ? 0 : 1 - (double) incidents.size() / events);
    }

    private Agreement bcubed() {
      double precision = 0;
      double recall = 0;
      for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
        double squared = (double) cell.getValue() * cell.getValue();
        precision += squared / size(groups, cell.getKey().group());
        recall += squared / size(classes, cell.getKey().clazz());
      }
      return new Agreement(precision / Math.max(1, events), recall / Math.max(1, events));
    }

    private double ari(double together, double grouped, double belonging) {
      double all = events * (events - 1.0) / 2;
      double expected = all == 0 ? 0 : grouped * belonging / all;
      double most = (grouped + belonging) / 2;
      return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private double incidentF1() {
      Map<String, Double> best = new HashMap<>();
      for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
        Cell key = cell.getKey();
        double f1 =
            2.0 * cell.getValue() / (size(groups, key.group()) + size(classes, key.clazz()));
        best.merge(key.clazz(), f1, Math::max);
      }
      List<Double> real = new ArrayList<>();
      happenings.forEach(happening -> real.add(best.getOrDefault(happening, 0.0)));
      return real.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double size(Map<String, Integer> sizes, String name) {
      return sizes.getOrDefault(name, 0);
    }

    private static double pairs(Iterable<Integer> sizes) {
      double pairs = 0;
      for (int size : sizes) {
        pairs += size * (size - 1.0) / 2;
      }
      return pairs;
    }

    private static double ratio(double part, double whole) {
      return whole == 0 ? 1 : part / whole;
    }
  }
}
