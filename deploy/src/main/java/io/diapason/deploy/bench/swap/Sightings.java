package io.diapason.deploy.bench.swap;

import io.diapason.deploy.bench.load.Arrivals;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.vocabulary.IncidentSnapshot;
import java.util.ArrayList;
import java.util.List;

/** The incidents of the lone alerts of a load, in the order of their stream. Thread-safe. */
public final class Sightings {

  private final Arrivals arrivals = new Arrivals();
  private final List<Sighting> all = new ArrayList<>();

  /**
   * Takes note of an incident if it is one of these and this is its first version: the later ones
   * follow no rhythm.
   */
  public synchronized void seen(IncidentSnapshot snapshot, long at) {
    String name = Sighting.nameOf(snapshot);
    if (snapshot.version() == 1 && BenchAlerts.isLone(name)) {
      arrivals.seen(name, at);
      all.add(Sighting.of(snapshot, at));
    }
  }

  /** When each was first seen. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** How many there are by now. */
  public synchronized int count() {
    return all.size();
  }

  /** Those after the first so many. */
  public synchronized Stretch since(int count) {
    return new Stretch(all.subList(count, all.size()));
  }
}
