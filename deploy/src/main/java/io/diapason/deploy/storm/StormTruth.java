package io.diapason.deploy.storm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What really happened in a storm: the faults, and which alert belongs to which. */
public record StormTruth(List<Fault> faults, List<Member> alerts) {

  public StormTruth {
    faults = List.copyOf(faults);
    alerts = List.copyOf(alerts);
  }

  /**
   * Something that broke.
   *
   * @param number counted from 0
   * @param root the CI that broke
   * @param offsetMillis when, from the beginning of the storm
   * @param change the id of the change that brought it about; null when nobody touched anything
   * @param cis the root and all CIs that the fault reached
   */
  public record Fault(
      int number, String root, long offsetMillis, @Nullable String change, Set<String> cis) {}

  /**
   * A distinct alert.
   *
   * @param labels all its labels, sorted by name
   * @param fault the number of its fault; {@link StormEvent#NOISE} for none
   */
  public record Member(Map<String, String> labels, String ci, int fault) {}

  /** The fault of each alert, by the canonical text of its labels. */
  public Map<String, Integer> byLabels() {
    return by(CanonicalLabels::text);
  }

  /**
   * The fault of each alert, by whatever the caller derives from its labels, such as a fingerprint.
   *
   * @throws IllegalArgumentException when alerts of different happenings would share a key
   */
  public Map<String, Integer> by(Function<Map<String, String>, String> key) {
    Map<String, Integer> faults = new LinkedHashMap<>();
    for (Member alert : alerts) {
      Integer before = faults.put(key.apply(alert.labels()), alert.fault());
      if (before != null && (before == StormEvent.NOISE || before != alert.fault())) {
        throw new IllegalArgumentException(
            "Expected a key that tells happenings apart, but another alert shares that of "
                + CanonicalLabels.text(alert.labels()));
      }
    }
    return faults;
  }

  /** For each fault what counts as its cause: the root and the change that altered it. */
  public List<Set<String>> causes() {
    return faults.stream().map(StormTruth::causes).toList();
  }

  private static Set<String> causes(Fault fault) {
    Set<String> causes = new LinkedHashSet<>();
    causes.add(fault.root());
    String change = fault.change();
    if (change != null) {
      causes.add(change);
    }
    return causes;
  }
}
