package io.diapason.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * A configuration item: a thing in the estate that can break, with its owner and its links.
 *
 * @param id unique in the tenant
 * @param kind what it is, such as {@code service}, {@code database}, {@code host}, {@code switch}
 * @param team who owns it; empty when nobody is known to
 * @param tier how much the business depends on it: 1 most, 4 least
 * @param runsOn what carries it; a fault there reaches it
 * @param dependsOn what it calls; a fault there reaches it
 * @param connectedTo its neighbours on the wire; a fault may travel either way
 * @param match an alert whose labels all match these expressions belongs to it
 */
public record Ci(
    String id,
    String kind,
    String team,
    int tier,
    List<String> runsOn,
    List<String> dependsOn,
    List<String> connectedTo,
    Map<String, String> match) {

  /** The tier of a CI of which nothing else is known. */
  public static final int DEFAULT_TIER = 3;

  public Ci {
    kind = kind == null ? "" : kind;
    team = team == null ? "" : team;
    tier = tier == 0 ? DEFAULT_TIER : tier;
    if (tier < 1 || tier > 4) {
      throw new IllegalArgumentException(
          "Expected the tier of CI '" + id + "' to be 1 to 4, but got " + tier);
    }
    runsOn = runsOn == null ? List.of() : List.copyOf(runsOn);
    dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    connectedTo = connectedTo == null ? List.of() : List.copyOf(connectedTo);
    match = match == null ? Map.of() : match;
  }

  /** A CI that is named somewhere but described nowhere. */
  public static Ci unknown(String id) {
    return new Ci(id, "", "", DEFAULT_TIER, List.of(), List.of(), List.of(), Map.of());
  }
}
