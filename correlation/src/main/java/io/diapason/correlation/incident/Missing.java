package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Weights;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Part;
import io.diapason.vocabulary.IncidentAlert;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words what does not speak for two alerts being one happening.
 *
 * @param config by what is judged
 * @param topology the estate
 * @param elder the alert that came first
 * @param younger the other one
 */
record Missing(
    CorrelationConfig config, Topology topology, IncidentAlert elder, IncidentAlert younger) {

  /** Each kind of which nothing was found, with what was looked for. */
  List<Part> parts(Set<Explanation.Evidence> found, Evidence evidence) {
    return Arrays.stream(Explanation.Evidence.values())
        .filter(kind -> !found.contains(kind))
        .map(kind -> new Part(kind, words(kind, evidence), 0, weight(kind), 0))
        .toList();
  }

  private String words(Explanation.Evidence kind, Evidence evidence) {
    return switch (kind) {
      case LINKS ->
          evidence.neighbour() == null
              ? links()
              : evidence.neighbour().path() + ", but that says nothing any more";
      case COMMON_ROOT -> root(evidence.root());
      case NAMED -> "no label of the later one names " + Place.of(elder);
      case COMPANY -> "how often the two broke together is known to the judge, but not here";
      case SAME_CONDITION -> condition();
      case SHARED_TRAIT -> trait();
      case SHARED_CHANGE -> "no recent change upstream of both is known here";
      case COINCIDENCE -> onlyForStrangers();
    };
  }

  private double weight(Explanation.Evidence kind) {
    Weights weights = config.weights();
    return switch (kind) {
      case LINKS -> weights.oneHop();
      case COMMON_ROOT -> weights.commonRoot();
      case NAMED -> weights.named();
      case COMPANY -> weights.company();
      case SAME_CONDITION -> weights.sameCondition();
      case SHARED_TRAIT -> weights.sharedTrait();
      case SHARED_CHANGE -> weights.sharedChange();
      case COINCIDENCE -> weights.coincidence();
    };
  }

  /** What is missing in few words. */
  String inShort() {
    return links() + ", no common root, no label that names the other";
  }

  private String links() {
    String from = Place.of(younger);
    String to = Place.of(elder);
    if (!topology.knows(from) || !topology.knows(to)) {
      return "the estate does not know " + (topology.knows(from) ? to : from);
    }
    int hops = config.hops(topology.isSmallSystem(from));
    return "no path of %d link%s or fewer between %s and %s"
        .formatted(hops, hops == 1 ? "" : "s", from, to);
  }

  private static String root(@Nullable String silent) {
    return silent == null
        ? "no CI whose fault would explain both"
        : "a fault of " + silent + " could have reached both, but it says nothing itself";
  }

  private String condition() {
    return elder.name().equals(younger.name())
        ? "the same condition counts only on different CIs"
        : younger.name() + " is another condition than " + elder.name();
  }

  private String trait() {
    return topology.links(Place.of(younger)) ? onlyForStrangers() : "no label in common";
  }

  private String onlyForStrangers() {
    return "counts only where the estate does not relate the CIs";
  }
}
