package io.diapason.correlation.topology;

import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentAlert;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which CI an alert names beside its own. Each version of an incident asks it of the same hundreds
 * of alerts, so answers are remembered, up to {@link #MOST}.
 */
final class NamedCis {

  /** Labels that say where an alert comes from; a CI that they name is not blamed. */
  private static final Set<String> WHEREABOUTS =
      Set.of("service", "device", "host", "instance", "pod", "node", "job", "cluster");

  private static final int MOST = 1 << 15;

  private record Answer(Map<String, String> labels, String ci, @Nullable String named) {}

  private final Map<String, Ci> cis;
  private final Map<String, Answer> answers = new HashMap<>();

  NamedCis(Map<String, Ci> cis) {
    this.cis = cis;
  }

  /** Null when it names none; of several labels the first by name counts. */
  @SuppressWarnings("ReferenceEquality") // The same labels need not be compared one by one.
  @Nullable String by(IncidentAlert alert) {
    Answer answer = answers.get(alert.fingerprint().value());
    if (answer == null || answer.labels() != alert.labels() || !answer.ci().equals(alert.ci())) {
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answer = new Answer(alert.labels(), alert.ci(), find(alert));
      answers.put(alert.fingerprint().value(), answer);
    }
    return answer.named();
  }

  private @Nullable String find(IncidentAlert alert) {
    Ci own = cis.get(alert.ci());
    List<String> carriers = own == null ? List.of() : own.runsOn();
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
