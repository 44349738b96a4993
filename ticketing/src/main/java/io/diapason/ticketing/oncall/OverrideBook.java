package io.diapason.ticketing.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All overrides that were booked while the product runs, as one document. They stand above those of
 * the configuration, and later ones above earlier ones.
 *
 * @param overrides in the order in which they were booked; those that ended long ago are dropped
 * @param booked how many there have ever been, so that no id comes twice
 */
public record OverrideBook(List<BookedOverride> overrides, long booked) {

  private static final Duration KEPT = Duration.ofDays(400);

  public OverrideBook {
    overrides = overrides == null ? List.of() : List.copyOf(overrides);
  }

  /** Nothing was booked yet. */
  public static OverrideBook empty() {
    return new OverrideBook(List.of(), 0);
  }

  /**
   * A wish to take over.
   *
   * @param schedule of which schedule
   * @param person who takes over
   * @param instead only where this person would be on call; empty for whoever it is
   * @param from its beginning
   * @param until its end
   */
  public record Wish(String schedule, String person, String instead, Instant from, Instant until) {}

  /**
   * Books wishes together: all of them or, with a reason, none. A swap of shifts is two.
   *
   * @param signature who books, why and when
   * @throws IllegalArgumentException when one cannot be booked, with the reason
   */
  public OverrideBook book(List<Wish> wishes, OnCallPlan plan, Signature signature) {
    List<BookedOverride> all = new ArrayList<>();
    overrides.stream()
        .filter(one -> one.override().until().plus(KEPT).isAfter(signature.at()))
        .forEach(all::add);
    long count = booked;
    for (Wish wish : wishes) {
      check(wish, plan, signature.at());
      count++;
      Substitution override =
          new Substitution(
              "booked-" + count,
              wish.person(),
              wish.instead().isEmpty() ? null : wish.instead(),
              wish.from(),
              wish.until());
      all.add(
          new BookedOverride(
              wish.schedule(),
              override,
              signature.by(),
              signature.note(),
              signature.at(),
              null,
              ""));
    }
    return new OverrideBook(all, count);
  }

  /**
   * Who does something to the book.
   *
   * @param by who
   * @param note why, in words; may be empty
   * @param at when
   */
  public record Signature(String by, String note, Instant at) {}

  private static void check(Wish wish, OnCallPlan plan, Instant now) {
    for (String person : List.of(wish.person(), wish.instead())) {
      boolean mayBeEmpty = person.isEmpty() && !wish.person().isEmpty();
      if (!mayBeEmpty && plan.person(person).isEmpty()) {
        throw new IllegalArgumentException("Expected a known user, but got '" + person + "'");
      }
    }
    if (!wish.until().isAfter(wish.from()) || !wish.until().isAfter(now)) {
      throw new IllegalArgumentException(
          "Expected an override that ends after it begins and after now, but got "
              + wish.from()
              + " to "
              + wish.until());
    }
    if (wish.until().isAfter(wish.from().plus(KEPT))) {
      throw new IllegalArgumentException(
          "Expected an override of at most " + KEPT.toDays() + " days, but it is longer");
    }
  }

  /** The one of an id. */
  public Optional<BookedOverride> find(String schedule, String id) {
    return overrides.stream()
        .filter(one -> one.schedule().equals(schedule) && one.override().id().equals(id))
        .findFirst();
  }

  /** Cancels one; the same again when there is none, or it is cancelled already. */
  public OverrideBook cancel(String schedule, String id, Signature signature) {
    List<BookedOverride> all = new ArrayList<>();
    for (BookedOverride one : overrides) {
      boolean meant = one.holdsFor(schedule) && one.override().id().equals(id);
      all.add(meant ? one.cancelled(signature.by(), signature.at()) : one);
    }
    return new OverrideBook(all, booked);
  }
}
