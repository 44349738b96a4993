package io.diapason.correlation.hindsight;

import java.util.ArrayList;
import java.util.List;

/** A fault that is supposed during a search. */
final class Fault {

  private final String root;
  private final double since;
  private final List<Seen> explains;
  private double likelihood;

  Fault(String root, double since, List<Seen> explains) {
    this.root = root;
    this.since = since;
    this.explains = new ArrayList<>(explains);
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

  void isAsLikelyAs(double next) {
    likelihood = next;
  }

  SupposedFault supposed() {
    return new SupposedFault(root, since, explains.stream().map(Seen::sighting).toList());
  }
}
