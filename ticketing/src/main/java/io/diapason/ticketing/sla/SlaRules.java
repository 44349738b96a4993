package io.diapason.ticketing.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All targets; the first that covers a ticket is its own.
 *
 * @param targets in the order in which they are asked
 */
public record SlaRules(List<SlaTarget> targets) {

  public SlaRules {
    targets = List.copyOf(targets);
  }

  /** Nothing is promised, so there are no clocks. */
  public static SlaRules none() {
    return new SlaRules(List.of());
  }

  @Nullable SlaTarget targetOf(Stretch stretch, Instant at) {
    for (SlaTarget target : targets) {
      if (target.scope().covers(stretch, at)) {
        return target;
      }
    }
    return null;
  }

  /** When targets begin or end, in order. */
  List<Instant> turns() {
    return targets.stream()
        .flatMap(target -> Stream.of(target.scope()))
        .flatMap(scope -> Stream.of(scope.from(), scope.until()).filter(Objects::nonNull))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
