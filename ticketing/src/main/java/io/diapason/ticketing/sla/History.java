package io.diapason.ticketing.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What clocks go by: the stretches of a ticket's life, oldest first. It only grows at its end, so
 * what was measured of the past never changes by what comes later.
 *
 * @param stretches never empty
 */
record History(List<Stretch> stretches) {

  /** How many stretches are kept one by one. */
  static final int CAP = 200;

  Stretch last() {
    return stretches.get(stretches.size() - 1);
  }

  boolean isHeld() {
    return last().kind() == Stretch.Kind.HELD;
  }

  boolean isRunning() {
    return last().kind().isRunning();
  }

  /** Where the newest opening begins. */
  int opening() {
    for (int i = stretches.size() - 1; i > 0; i--) {
      if (!isEnded(i) && isEnded(i - 1)) {
        return i;
      }
    }
    return 0;
  }

  /** Where somebody took notice in the newest opening; the number of stretches when nobody did. */
  int acknowledgement() {
    int at = opening();
    while (at < stretches.size() && stretches.get(at).kind() == Stretch.Kind.WAITING) {
      at++;
    }
    return at;
  }

  private boolean isEnded(int index) {
    return stretches.get(index).kind() == Stretch.Kind.ENDED;
  }

  /** The part before the hold or the end that lasts to this day. */
  History beforeTheRest() {
    int end = stretches.size();
    while (end > 1 && !stretches.get(end - 1).kind().isRunning()) {
      end--;
    }
    return new History(stretches.subList(0, end));
  }

  /** When the hold or the end that lasts to this day began. */
  Instant restSince() {
    int first = stretches.size() - 1;
    while (first > 0 && !stretches.get(first - 1).kind().isRunning()) {
      first--;
    }
    return stretches.get(first).from();
  }

  /** The history with what stands from now on, which may be what stood already. */
  History followedBy(Stretch next, SlaRules rules) {
    if (last().isLike(next)) {
      return this;
    }
    List<Stretch> longer = new ArrayList<>(stretches);
    longer.add(next);
    boolean shorter = true;
    while (longer.size() > CAP && shorter) {
      shorter = foldOldest(longer, rules);
    }
    return new History(List.copyOf(longer));
  }

  /** Of the newest opening what its first clock goes by: it stops where somebody took notice. */
  History ofAcknowledgement() {
    int from = opening();
    int to = acknowledgement();
    List<Stretch> part = new ArrayList<>(stretches.subList(from, to));
    if (to < stretches.size()) {
      part.add(stretches.get(to).ended());
    }
    part.set(0, part.get(0).withBanked(0));
    return new History(part);
  }

  /** Puts the time of the oldest stretch that no clock begins or ends with into the next one. */
  private boolean foldOldest(List<Stretch> longer, SlaRules rules) {
    int opening = new History(longer).opening();
    for (int i = 0; i < longer.size() - 1; i++) {
      if (i < opening - 1 || (i > opening && isSamePhase(longer.get(i - 1), longer.get(i)))) {
        Stretch folded = longer.remove(i);
        Stretch next = longer.get(i);
        long millis = new Meter(List.of(folded, next), rules).millisUntil(next.from());
        longer.set(i, next.withBanked(next.bankedMillis() + millis));
        return true;
      }
    }
    return false;
  }

  private static boolean isSamePhase(Stretch a, Stretch b) {
    return phase(a) == phase(b);
  }

  private static int phase(Stretch stretch) {
    return switch (stretch.kind()) {
      case WAITING -> 0;
      case WORKED, HELD -> 1;
      case ENDED -> 2;
    };
  }
}
