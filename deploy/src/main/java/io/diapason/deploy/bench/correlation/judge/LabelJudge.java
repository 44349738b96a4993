package io.diapason.deploy.bench.correlation.judge;

import io.diapason.vocabulary.AlertEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Groups by equal labels, as Alertmanager's {@code group_by} does: a group is one for as long as
 * any of its alerts is repeated.
 */
public final class LabelJudge implements Judge {

  private static final Duration OVER_AFTER = Duration.ofMinutes(5);

  private record Group(String incident, Instant heard) {}

  private final List<String> labels;
  private final Map<String, Group> groups = new HashMap<>();

  /** Groups by these labels. */
  public LabelJudge(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  @Override
  public String name() {
    return "group_by " + String.join(", ", labels);
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    String key =
        labels.stream()
            .map(label -> event.labels().getOrDefault(label, ""))
            .collect(Collectors.joining("\n"));
    Group group = groups.get(key);
    boolean over = group == null || group.heard().plus(OVER_AFTER).isBefore(event.receivedAt());
    String incident = group == null || over ? key + " " + event.receivedAt() : group.incident();
    groups.put(key, new Group(incident, event.receivedAt()));
    places.place(event.fingerprint(), incident);
  }
}
