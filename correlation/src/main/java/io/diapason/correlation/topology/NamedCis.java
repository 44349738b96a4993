package io.diapason.correlation.topology;

import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which CI an alert names beside its own. Each version of an incident asks it of the same hundreds
 * of alerts in the same order, so the answers for the incidents that asked last are remembered.
 */
final class NamedCis {

  /** Labels that say where an alert comes from; a CI that they name is not blamed. */
  private static final Set<String> WHEREABOUTS =
      Set.of("service", "device", "host", "instance", "pod", "node", "job", "cluster");

  private static final int MOST_INCIDENTS = 256;

  private record Answers(List<IncidentAlert> alerts, List<@Nullable String> named) {

    static final Answers NONE = new Answers(List.of(), List.of());
  }

  private final Map<String, Vicinity> cis;

  private final Map<IncidentId, Answers> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentId, Answers> eldest) {
          return size() > MOST_INCIDENTS;
        }
      };

  NamedCis(Map<String, Vicinity> cis) {
    this.cis = cis;
  }

  /** For each alert; null when it names none. Of several labels the first by name counts. */
  @SuppressWarnings("ReferenceEquality") // An alert that did not change need not be compared.
  List<@Nullable String> by(IncidentId incident, List<IncidentAlert> alerts) {
    Answers before = answers.getOrDefault(incident, Answers.NONE);
    int known = before.alerts().size();
    List<@Nullable String> named = new ArrayList<>(alerts.size());
    for (int index = 0; index < alerts.size(); index++) {
      IncidentAlert alert = alerts.get(index);
      boolean same = index < known && before.alerts().get(index) == alert;
      named.add(same ? before.named().get(index) : find(alert));
    }
    answers.put(incident, new Answers(alerts, named));
    return named;
  }

  private @Nullable String find(IncidentAlert alert) {
    Vicinity own = cis.get(alert.ci());
    List<String> carriers = own == null ? List.of() : own.ci().runsOn();
    String first = null;
    String named = null;
    for (Map.Entry<String, String> label : alert.labels().entrySet()) {
      String name = label.getKey();
      String value = label.getValue();
      if ((first == null || name.compareTo(first) < 0)
          && cis.containsKey(value)
          && !value.equals(alert.ci())
          && !WHEREABOUTS.contains(name)
          && !carriers.contains(value)) {
        first = name;
        named = value;
      }
    }
    return named;
  }
}
