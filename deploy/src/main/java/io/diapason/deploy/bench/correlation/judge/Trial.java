package io.diapason.deploy.bench.correlation.judge;

import io.diapason.deploy.bench.correlation.judge.Judge.Suspect;
import io.diapason.deploy.bench.correlation.judge.Places.Seat;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Drives a judge through a stream in the stream's own time and notes three times what it says. */
public final class Trial {

  /** When a responder has opened the incident and reads it. */
  private static final Duration SOON = Duration.ofMinutes(5);

  private record Look(Instant at, int event) {}

  private final KnownStream stream;
  private final Judge judge;
  private final Places places = new Places();
  private final List<@Nullable Seat> seats = new ArrayList<>();
  private final List<String> online = new ArrayList<>();
  private final List<Boolean> told = new ArrayList<>();
  private final Map<String, Integer> newest = new HashMap<>();
  private final List<String> soon = new ArrayList<>();
  private final Deque<Look> looks = new ArrayDeque<>();
  private final Deque<Change> changes;

  private Trial(KnownStream stream, Judge judge) {
    this.stream = stream;
    this.judge = judge;
    this.changes = new ArrayDeque<>(stream.changes());
  }

  /** What this judge says of the stream; a judge is spent afterwards. */
  public static Verdicts of(KnownStream stream, Judge judge) {
    return new Trial(stream, judge).run();
  }

  private Verdicts run() {
    for (KnownAlert alert : stream.alerts()) {
      AlertEvent event = alert.event();
      passTo(event.receivedAt());
      judge.passTo(event.receivedAt(), places);
      hearOfTold();
      judge.hear(event, places);
      Seat seat = places.seat(event.fingerprint());
      looks.add(new Look(event.receivedAt().plus(SOON), seats.size()));
      seats.add(seat);
      online.add(incident(seat));
      told.add(judge.hasTold(incident(seat)));
      newest.put(incident(seat), told.size() - 1);
      hearOfTold();
      soon.add("");
    }
    passTo(Instant.MAX);
    judge.end(places);
    hearOfTold();
    List<String> last = seats.stream().map(this::incident).toList();
    Map<String, List<Suspect>> early = new HashMap<>();
    Map<String, List<Suspect>> late = new HashMap<>();
    for (String incident : last) {
      early.computeIfAbsent(incident, judge::suspectsSoon);
      late.computeIfAbsent(incident, judge::suspectsLast);
    }
    return new Verdicts(stream, online, told, soon, last, quiet(last), early, late);
  }

  private Set<String> quiet(List<String> last) {
    Set<String> quiet = new TreeSet<>(online);
    quiet.addAll(last);
    quiet.removeIf(judge::hasTold);
    return quiet;
  }

  /**
   * An incident that is announced some seconds after its newest alert is a ticket because of that
   * alert and not of the next one, if there is any.
   */
  private void hearOfTold() {
    for (String incident : judge.newlyTold()) {
      Integer cause = newest.get(incident);
      if (cause != null) {
        told.set(cause, true);
      }
    }
  }

  /** Hears the changes and takes the looks that come before this moment. */
  private void passTo(Instant now) {
    while (!looks.isEmpty() && !looks.element().at().isAfter(now)) {
      Look look = looks.remove();
      hearChanges(look.at());
      judge.passTo(look.at(), places);
      soon.set(look.event(), incident(seats.get(look.event())));
    }
    hearChanges(now);
  }

  private void hearChanges(Instant now) {
    while (!changes.isEmpty() && !changes.element().receivedAt().isAfter(now)) {
      Change change = changes.remove();
      judge.passTo(change.receivedAt(), places);
      judge.hear(change);
    }
  }

  private String incident(@Nullable Seat seat) {
    return seat == null ? "" : places.now(seat);
  }
}
