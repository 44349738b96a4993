package io.diapason.correlation.incident;

import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of the tables beside them, to be found faster. Nothing of it is kept, and
 * nothing is decided otherwise by it.
 *
 * @param rolls the members of the incidents asked for last
 * @param awake the incidents that grew lately, by tenant
 */
record AtHand(Rolls rolls, Map<String, Awake> awake) {

  static AtHand nothing() {
    return new AtHand(new Rolls(), new HashMap<>());
  }

  Awake awake(String tenant) {
    return awake.computeIfAbsent(tenant, any -> new Awake());
  }
}
