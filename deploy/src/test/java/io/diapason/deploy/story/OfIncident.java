package io.diapason.deploy.story;

/** What an incident must be like. */
final class OfIncident extends Expectations {
  private final Expectation it;

  OfIncident(Expectations before, Expectation it) {
    super(before);
    this.it = it;
  }

  OfIncident withAlerts(int count) {
    String alerts = Integer.toString(count);
    it.must("with " + count + " alerts", h -> h.fact("alerts").equals(alerts));
    return this;
  }

  OfIncident causedBy(String alert, String ci) {
    it.must(
        "caused by " + alert + " on " + ci,
        h -> h.fact("cause").equals(ci) && h.fact("members").contains(alert + " on " + ci));
    return this;
  }

  /** It is among what the incident may come from. */
  OfIncident suspecting(String change) {
    it.must("suspecting change " + change, h -> h.fact("changes").contains(change));
    return this;
  }

  OfIncident about(String alert, String ci) {
    it.must("with " + alert + " on " + ci, h -> h.fact("members").contains(alert + " on " + ci));
    return this;
  }

  OfIncident mergedAway() {
    it.must("merged into another", h -> h.what().startsWith("merged"));
    return this;
  }
}
