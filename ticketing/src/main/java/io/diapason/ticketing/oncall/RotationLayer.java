package io.diapason.ticketing.oncall;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People who take turns.
 *
 * @param id by which people know it
 * @param people in the order of their turns; who stands in it twice has two of them
 * @param rotation when turns begin
 * @param coverage at which times it counts; turns go on outside of them
 */
public record RotationLayer(String id, List<String> people, Rotation rotation, Coverage coverage)
    implements Layer {

  /** Checks that there is somebody. */
  public RotationLayer {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("Expected somebody to take turns in " + id);
    }
  }

  @Override
  public @Nullable String personAt(Instant moment) {
    if (!coverage.holdsAt(moment)) {
      return null;
    }
    long turn = rotation.turnAt(moment);
    return turn < 0 ? null : people.get((int) (turn % people.size()));
  }

  @Override
  public Stream<Instant> turns(Instant from, Instant until) {
    long first = Math.max(0, rotation.turnAt(from) + 1);
    Stream<Instant> handovers =
        LongStream.iterate(first, turn -> turn + 1)
            .mapToObj(rotation::begin)
            .takeWhile(at -> at.isBefore(until));
    return Stream.concat(handovers, coverage.turns(from, until));
  }
}
