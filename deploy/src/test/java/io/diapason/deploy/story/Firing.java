package io.diapason.deploy.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An alert that begins or ends on one or several CIs. */
final class Firing extends Moment {

  /** What identifies it besides where it is; an end without a word of it means what began. */
  private final Map<String, String> labels = new LinkedHashMap<>();

  private List<String> cis = List.of("");
  private boolean pushed;

  Firing(Moment moment, String alert, boolean begins) {
    super(moment.storm, moment.at);
    labels.put("alertname", alert);
    storm.add(
        at,
        "monitoring",
        alert + (begins ? " fires" : " resolves"),
        house -> cis.forEach(ci -> post(house.entrance(), labels(ci), begins)));
  }

  private void post(Entrance entrance, Map<String, String> all, boolean begins) {
    if (pushed) {
      entrance.push(all);
    } else {
      entrance.says(all, begins);
    }
  }

  private Map<String, String> labels(String ci) {
    Map<String, String> all = new LinkedHashMap<>(labels);
    if (!ci.isEmpty()) {
      all.put("instance", ci);
    }
    return all;
  }

  Firing on(String... where) {
    cis = List.of(where);
    return this;
  }

  Firing critical() {
    return with("severity", "critical");
  }

  Firing error() {
    return with("severity", "error");
  }

  Firing informing() {
    return with("severity", "info");
  }

  /** Posted as a Prometheus does, which repeats what holds and need not say that it ended. */
  Firing pushed() {
    pushed = true;
    return this;
  }

  Firing with(String label, String value) {
    labels.put(label, value);
    return this;
  }
}
