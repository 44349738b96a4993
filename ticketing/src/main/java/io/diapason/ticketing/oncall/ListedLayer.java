package io.diapason.ticketing.oncall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shifts that were written down one by one, such as those of a calendar that somebody keeps
 * elsewhere. Of shifts that overlap, the one that began last counts.
 *
 * @param id by which people know it
 * @param shifts by their beginnings
 */
public record ListedLayer(String id, List<Shift> shifts) implements Layer {

  /** Orders the shifts. */
  public ListedLayer {
    shifts =
        shifts.stream()
            .filter(shift -> shift.from().isBefore(shift.until()))
            .sorted(Comparator.comparing(Shift::from))
            .toList();
  }

  @Override
  public @Nullable String personAt(Instant moment) {
    for (int i = shifts.size() - 1; i >= 0; i--) {
      if (shifts.get(i).covers(moment)) {
        return shifts.get(i).person();
      }
    }
    return null;
  }

  @Override
  public Stream<Instant> turns(Instant from, Instant until) {
    return shifts.stream().flatMap(shift -> Stream.of(shift.from(), shift.until()));
  }
}
