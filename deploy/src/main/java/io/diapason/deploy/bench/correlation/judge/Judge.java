package io.diapason.deploy.bench.correlation.judge;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import java.time.Instant;
import java.util.List;

/** Says which incident an alert belongs to. Hears a stream once, in the order of its time. */
public interface Judge {

  /** As it stands in tables. */
  String name();

  /** Hears an event of an alert and places it, or leaves it where it is. */
  void hear(AlertEvent event, Places places);

  /** Whether people have been told of this incident so far; what is quiet is no ticket. */
  default boolean hasTold(String incident) {
    return true;
  }

  /** The incidents that people were told of since this was asked last, and never before. */
  default List<String> newlyTold() {
    return List.of();
  }

  /** Hears of a change. */
  default void hear(Change change) {}

  /** Does what falls due until this moment. */
  default void passTo(Instant now, Places places) {}

  /** Nothing comes any more. */
  default void end(Places places) {}

  /**
   * What it suspected five minutes after it opened the incident: CIs and changes, likeliest first.
   */
  default List<Suspect> suspectsSoon(String incident) {
    return List.of();
  }

  /** What it suspected last. */
  default List<Suspect> suspectsLast(String incident) {
    return List.of();
  }

  /** One rank of a list of suspects: the names that the suspect goes by, its CI and its change. */
  record Suspect(List<String> names) {}
}
