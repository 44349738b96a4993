package io.diapason.deploy.bench.correlation.judge;

import io.diapason.vocabulary.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which incident each alert is in, and what became of where it once was. An alert that fires again
 * elsewhere takes a new seat; its earlier events keep the old one.
 */
public final class Places {

  /** Where one alert sat for a while; many events of it share the seat. */
  public static final class Seat {
    private String incident;

    private Seat(String incident) {
      this.incident = incident;
    }
  }

  private final Map<Fingerprint, Seat> seats = new HashMap<>();
  private final Map<Fingerprint, List<Seat>> former = new HashMap<>();
  private final Map<String, String> carriedOnBy = new HashMap<>();

  /** The alert is in this incident from now on. */
  public void place(Fingerprint alert, String incident) {
    Seat seat = seats.get(alert);
    if (seat == null || !now(seat).equals(incident)) {
      seats.put(alert, new Seat(incident));
    }
  }

  /** The alert fires in this incident; its events so far keep their seats. */
  public void fire(Fingerprint alert, String incident) {
    Seat before = seats.put(alert, new Seat(incident));
    if (before != null) {
      former.computeIfAbsent(alert, any -> new ArrayList<>()).add(before);
    }
  }

  /** It has come to light that the alert belongs elsewhere, and so do all its events so far. */
  public void move(Fingerprint alert, String incident) {
    Seat seat = seats.get(alert);
    if (seat == null) {
      place(alert, incident);
      return;
    }
    String from = now(seat);
    former.getOrDefault(alert, List.of()).stream()
        .filter(earlier -> now(earlier).equals(from))
        .forEach(earlier -> earlier.incident = incident);
    seat.incident = incident;
  }

  /** It has come to light that the newest firing of the alert belongs elsewhere. */
  public void moveNewest(Fingerprint alert, String incident) {
    Seat seat = seats.get(alert);
    if (seat == null) {
      place(alert, incident);
    } else {
      seat.incident = incident;
    }
  }

  /** The younger incident is a part of the elder one from now on. */
  public void merge(String younger, String elder) {
    carriedOnBy.put(younger, elder);
  }

  /** The alert is in no incident; its earlier events keep their seat. */
  public void leave(Fingerprint alert) {
    seats.remove(alert);
  }

  /** Where the alert sits; null when it is in no incident. */
  public @Nullable Seat seat(Fingerprint alert) {
    return seats.get(alert);
  }

  /** Which incident carries this seat now. */
  public String now(Seat seat) {
    seat.incident = now(seat.incident);
    return seat.incident;
  }

  /** Which incident carries this one on: itself unless it was merged. */
  public String now(String incident) {
    String here = incident;
    String next = carriedOnBy.get(here);
    while (next != null) {
      here = next;
      next = carriedOnBy.get(here);
    }
    return here;
  }
}
