package io.diapason.ml.history;

import io.diapason.ml.history.Failure.Solver;
import io.diapason.vocabulary.Ci;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who plays which part in an estate: the team of that name, else the owner of such things. */
final class Solvers {

  private final List<Ci> estate;

  /** All owners and all solvers, sorted: whom a mistaken person may route to. */
  final List<String> teams;

  Solvers(List<Ci> estate) {
    this.estate = estate;
    Set<String> all = new TreeSet<>();
    estate.stream().map(Ci::team).filter(team -> !team.isEmpty()).forEach(all::add);
    all.add(playing("storage", Set.of("storage", "volume", "san", "nas")));
    all.add(playing("network", Set.of("switch", "router", "firewall", "network")));
    all.add(playing("security", Set.of("firewall", "vault", "identity")));
    this.teams = List.copyOf(all);
  }

  String of(Solver solver, Ci culprit) {
    return switch (solver) {
      case OWNER -> culprit.team();
      case STORAGE -> playing("storage", Set.of("storage", "volume", "san", "nas"));
      case NETWORK -> playing("network", Set.of("switch", "router", "firewall", "network"));
      case SECURITY -> playing("security", Set.of("firewall", "vault", "identity"));
    };
  }

  private String playing(String name, Set<String> kinds) {
    if (estate.stream().anyMatch(ci -> ci.team().equals(name))) {
      return name;
    }
    return estate.stream()
        .filter(ci -> kinds.contains(ci.kind()) && !ci.team().isEmpty())
        .map(Ci::team)
        .sorted()
        .findFirst()
        .orElse(name);
  }
}
