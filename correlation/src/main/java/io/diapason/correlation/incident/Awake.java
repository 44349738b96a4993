package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents of one tenant grew lately, and by what they are found. Of a million open alerts'
 * incidents only some hundreds still wait for alerts; to see of each old one near an alert that it
 * does not was most of the cost of a decision. It mirrors the tables, is never kept, and is only
 * asked once it has watched for so long that it knows of all that may wait.
 */
final class Awake {

  /** Somebody who asks for an earlier moment than the last one must still be told all. */
  private static final int WAITS = 2;

  /** An incident that may wait, with what says for how long: most need not be looked up. */
  static final class Entry {
    private final IncidentId id;
    private final Set<String> keys = new LinkedHashSet<>();
    private Instant grewAt;
    private Growth growth;

    Entry(IncidentState incident) {
      id = incident.id();
      grewAt = incident.lastGrowthAt();
      growth = incident.growth();
    }

    IncidentId id() {
      return id;
    }

    /** When an alert last joined or fired again. */
    Instant grewAt() {
      return grewAt;
    }

    /** How fast it grew until then. */
    Growth growth() {
      return growth;
    }
  }

  /** About the one first that has not grown for longest. */
  private final Map<IncidentId, Entry> entries = new LinkedHashMap<>();

  private final Map<String, List<Entry>> onCi = new HashMap<>();
  private final Map<String, List<Entry>> fromRoot = new HashMap<>();
  private double span = Double.MAX_VALUE;
  private @Nullable Instant since;
  private @Nullable Instant newest;

  /**
   * Whether all are known that grew no longer than so many seconds before this moment.
   *
   * @param seconds the same each time
   */
  boolean knowsAll(double seconds, Instant at) {
    span = WAITS * seconds + 1;
    Instant first = since == null ? at : since;
    Instant last = newest == null || at.isAfter(newest) ? at : newest;
    since = first;
    newest = last;
    Iterator<Map.Entry<IncidentId, Entry>> oldest = entries.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<IncidentId, Entry> next = oldest.next();
      if (Growth.seconds(next.getValue().grewAt, last) <= span) {
        break;
      }
      oldest.remove();
      next.getValue().keys.forEach(key -> remove(key, next.getValue()));
    }
    return Growth.seconds(first, at) > seconds && Growth.seconds(at, last) <= seconds;
  }

  /** Those that have an episode on this CI. */
  List<Entry> on(String ci) {
    return onCi.getOrDefault(ci, List.of());
  }

  /** Those of which a CI can have been reached by a fault of this one. */
  List<Entry> from(String root) {
    return fromRoot.getOrDefault(root, List.of());
  }

  /** The same by their ids. */
  List<IncidentId> reachedFrom(String root) {
    return from(root).stream().map(Entry::id).toList();
  }

  /** An incident was kept; it is to be found by all these from now on. */
  void keep(IncidentState incident, Iterable<String> unfiled) {
    Entry entry = entries.get(incident.id());
    Instant grewAt = incident.lastGrowthAt();
    if (entry == null) {
      if (newest != null && Growth.seconds(grewAt, newest) > span) {
        return;
      }
      entry = new Entry(incident);
      entries.put(incident.id(), entry);
      for (String key : IncidentBook.findableBy(incident)) {
        add(entry, key);
      }
    } else if (!entry.grewAt.equals(grewAt)) {
      entry.grewAt = grewAt;
      entries.remove(incident.id());
      entries.put(incident.id(), entry);
    }
    entry.growth = incident.growth();
    for (String key : unfiled) {
      add(entry, key);
    }
  }

  /** An incident is no longer found by this. */
  void leave(String key, IncidentId incident) {
    Entry entry = entries.get(incident);
    if (entry != null && entry.keys.remove(key)) {
      remove(key, entry);
    }
  }

  /** An incident is forgotten. */
  void forget(IncidentId incident) {
    Entry entry = entries.remove(incident);
    if (entry != null) {
      entry.keys.forEach(key -> remove(key, entry));
    }
  }

  private void add(Entry entry, String key) {
    if (entry.keys.add(key)) {
      table(key).computeIfAbsent(name(key), any -> new ArrayList<>(2)).add(entry);
    }
  }

  private void remove(String key, Entry entry) {
    List<Entry> there = table(key).get(name(key));
    if (there != null && there.remove(entry) && there.isEmpty()) {
      table(key).remove(name(key));
    }
  }

  private Map<String, List<Entry>> table(String key) {
    return key.startsWith(IncidentState.ROOT) ? fromRoot : onCi;
  }

  private static String name(String key) {
    return key.startsWith(IncidentState.ROOT) ? key.substring(IncidentState.ROOT.length()) : key;
  }
}
