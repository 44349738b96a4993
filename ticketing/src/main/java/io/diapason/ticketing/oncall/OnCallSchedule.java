package io.diapason.ticketing.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call when. Later layers stand above earlier ones, overrides above all layers, and later
 * overrides above earlier ones.
 *
 * @param id unique among the schedules
 * @param zone whose wall people mean when they speak of it
 * @param layers from the lowest up
 * @param overrides in the order in which they are applied
 */
public record OnCallSchedule(
    String id, ZoneId zone, List<Layer> layers, List<Substitution> overrides) {

  /** How far ahead somebody is looked for who comes next, and how far back a shift begins. */
  public static final Duration AHEAD = Duration.ofDays(90);

  public OnCallSchedule {
    layers = List.copyOf(layers);
    overrides = List.copyOf(overrides);
  }

  OnCallSchedule with(OverrideBook book) {
    List<Substitution> all = new ArrayList<>(overrides);
    book.overrides().stream()
        .filter(booked -> booked.holdsFor(id))
        .map(BookedOverride::override)
        .forEach(all::add);
    return new OnCallSchedule(id, zone, layers, all);
  }

  private record Duty(@Nullable String person, String source) {}

  /** Who is on call at a moment; empty where nobody is. */
  public Optional<String> personAt(Instant moment) {
    return Optional.ofNullable(dutyAt(moment).person);
  }

  private Duty dutyAt(Instant moment) {
    Duty duty = new Duty(null, "");
    for (int i = layers.size() - 1; i >= 0 && duty.person == null; i--) {
      String person = layers.get(i).personAt(moment);
      duty = new Duty(person, person == null ? "" : layers.get(i).id());
    }
    for (Substitution override : overrides) {
      boolean fits = override.instead() == null || override.instead().equals(duty.person);
      if (fits && override.covers(moment)) {
        duty = new Duty(override.person(), override.id());
      }
    }
    return duty;
  }

  /** All of the time between two moments, gaps included, in order; neighbours differ. */
  public List<Shift> shifts(Instant from, Instant until) {
    TreeSet<Instant> turns = new TreeSet<>();
    turns.add(from);
    Stream.concat(
            layers.stream().flatMap(layer -> layer.turns(from, until)),
            overrides.stream().flatMap(each -> Stream.of(each.from(), each.until())))
        .filter(at -> at.isAfter(from) && at.isBefore(until))
        .forEach(turns::add);
    List<Shift> shifts = new ArrayList<>();
    for (Instant begin : turns) {
      Instant end = Objects.requireNonNullElse(turns.higher(begin), until);
      append(shifts, begin, end);
    }
    return shifts;
  }

  private void append(List<Shift> shifts, Instant begin, Instant end) {
    Duty duty = dutyAt(begin);
    Shift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
    if (last != null
        && Objects.equals(last.person(), duty.person)
        && last.source().equals(duty.source)) {
      shifts.set(shifts.size() - 1, new Shift(last.person(), last.from(), end, last.source()));
    } else {
      shifts.add(new Shift(duty.person, begin, end, duty.source));
    }
  }

  /** The shift, or the gap, of a moment; cut where it began or ends longer away than is looked. */
  public Shift shiftAt(Instant moment) {
    return shifts(moment.minus(AHEAD), moment.plus(AHEAD)).stream()
        .filter(shift -> shift.covers(moment))
        .findFirst()
        .orElseThrow();
  }

  /** The first shift of another person after a moment; empty when there is none for long. */
  public Optional<Shift> nextAfter(Instant moment) {
    List<Shift> ahead = shifts(moment, moment.plus(AHEAD));
    String now = ahead.get(0).person();
    return ahead.stream()
        .filter(shift -> !shift.isGap() && !Objects.equals(shift.person(), now))
        .findFirst();
  }

  /** The times between two moments in which nobody is on call. */
  public List<Shift> gaps(Instant from, Instant until) {
    return shifts(from, until).stream().filter(Shift::isGap).toList();
  }
}
