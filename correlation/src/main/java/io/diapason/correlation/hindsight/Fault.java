package io.diapason.correlation.hindsight;

import java.util.List;

/** A fault that is supposed during a search. */
final class Fault {

  private final String root;
  private final double since;
  private List<Seen> explains;
  private double likelihood;

  Fault(String root, double since, List<Seen> explains, double likelihood) {
    this.root = root;
    this.since = since;
    this.explains = explains;
    this.likelihood = likelihood;
  }

  String root() {
    return root;
  }

  double since() {
    return since;
  }

  List<Seen> explains() {
    return explains;
  }

  /** Of all that it explains; 0 when that is nothing. */
  double likelihood() {
    return likelihood;
  }

  /** The rest follows from a likelier one. */
  void explainsOnly(List<Seen> left, double asLikely) {
    explains = left;
    likelihood = asLikely;
  }

  SupposedFault supposed() {
    return new SupposedFault(root, since, explains.stream().map(Seen::sighting).toList());
  }
}
