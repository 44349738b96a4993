package io.diapason.correlation.cause;

import io.diapason.correlation.CauseWeights;
import io.diapason.vocabulary.IncidentAlert;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the alerts of an incident say of each CI: how surprising its own are, and who complains of
 * it.
 */
final class Testimony {

  private record Condition(String name, String ci, @Nullable String blamed) {}

  private final CauseWeights weights;
  private final Case known;
  private final Map<String, Double> surprise = new TreeMap<>();
  private final Map<String, Double> distress = new TreeMap<>();
  private final Map<String, IncidentAlert> rarest = new HashMap<>();
  private final Map<String, Double> rarities = new HashMap<>();
  private final Map<String, Set<String>> accusers = new HashMap<>();

  private Testimony(CauseWeights weights, Case known) {
    this.weights = weights;
    this.known = known;
  }

  static Testimony of(Case known, CauseWeights weights) {
    Testimony testimony = new Testimony(weights, known);
    testimony.hear();
    return testimony;
  }

  private void hear() {
    Map<Condition, IncidentAlert> first = new LinkedHashMap<>();
    Map<String, Set<String>> raisedBy = new HashMap<>();
    List<IncidentAlert> alerts = known.alerts();
    List<@Nullable String> named = known.topology().namedBy(known.incident().id(), alerts);
    for (int index = 0; index < alerts.size(); index++) {
      IncidentAlert alert = alerts.get(index);
      if (!alert.ci().isEmpty()) {
        first.merge(
            new Condition(alert.name(), alert.ci(), named.get(index)),
            alert,
            (one, other) -> other.joinedAt().isBefore(one.joinedAt()) ? other : one);
        raisedBy.computeIfAbsent(kind(alert.name()), any -> new HashSet<>()).add(alert.ci());
      }
    }
    first.forEach(
        (condition, alert) ->
            weigh(condition, alert, raisedBy.getOrDefault(kind(alert.name()), Set.of()).size()));
  }

  /**
   * A condition without its numbers, which name a part: core 3 of one CI and core 7 of another are
   * raised alike, be either core ever so rare.
   */
  static String kind(String name) {
    StringBuilder kind = null;
    boolean inNumber = false;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean digit = letter >= '0' && letter <= '9';
      if (digit && kind == null) {
        kind = new StringBuilder(name.length()).append(name, 0, i);
      }
      if (kind != null && !(digit && inNumber)) {
        kind.append(digit ? '#' : letter);
      }
      inNumber = digit;
    }
    return kind == null ? name : kind.toString();
  }

  private void weigh(Condition condition, IncidentAlert alert, int sharedBy) {
    double rarity = known.rarity().applyAsDouble(alert);
    String blamed = condition.blamed();
    double weight =
        Math.pow(rarity, weights.rarityPower())
            * early(alert)
            * (blamed == null ? 1 : weights.hearsay());
    distress.merge(alert.ci(), weight, Double::sum);
    if (!rarest.containsKey(alert.ci()) || rarity > rarities.getOrDefault(alert.ci(), 0.0)) {
      rarest.put(alert.ci(), alert);
      rarities.put(alert.ci(), rarity);
    }
    double telling = weight / Math.pow(sharedBy, weights.sharing());
    if (blamed == null) {
      surprise.merge(alert.ci(), telling, Double::sum);
    } else {
      surprise.merge(alert.ci(), telling * (1 - weights.named()), Double::sum);
      surprise.merge(blamed, telling * weights.named(), Double::sum);
      accusers.computeIfAbsent(blamed, any -> new HashSet<>()).add(alert.ci());
    }
  }

  /** 1 for the first alert, a half after {@link CauseWeights#firstTime}. */
  private double early(IncidentAlert alert) {
    Duration after = Duration.between(known.incident().openedAt(), alert.joinedAt());
    double times =
        Math.max(0.0, (double) after.toMillis()) / (double) weights.firstTime().toMillis();
    return 1 / (1 + times);
  }

  /** Of each CI that spoke or was named, how surprising that is. */
  Map<String, Double> surprise() {
    return surprise;
  }

  /**
   * Of each CI that spoke, 0 to 1, how much asks for an explanation: little where it always does.
   */
  Map<String, Double> distress() {
    Map<String, Double> shares = new TreeMap<>();
    distress.forEach((ci, weight) -> shares.put(ci, 1 - Math.exp(-weight)));
    return shares;
  }

  /** The alert of this CI that is seen least; null when it raised none of those weighed. */
  @Nullable IncidentAlert rarest(String ci) {
    return rarest.get(ci);
  }

  double rarityOfRarest(String ci) {
    return rarities.getOrDefault(ci, 0.0);
  }

  /** How many CIs named this one. */
  int accusers(String ci) {
    return accusers.getOrDefault(ci, Set.of()).size();
  }
}
