package io.diapason.deploy.importer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People who take turns, as an export has them.
 *
 * @param name of the layer
 * @param people in the order of their turns, by our ids
 * @param start when the first of them begins, by the wall of the schedule
 * @param every how long each turn is
 * @param hours in which the layer counts
 * @param from since when it counts; null for ever since
 * @param until when it ends; null for never
 */
record LayerDraft(
    String name,
    List<String> people,
    LocalDateTime start,
    Duration every,
    WeekHours hours,
    @Nullable Instant from,
    @Nullable Instant until) {

  private static final Duration DAY = Duration.ofDays(1);

  /** Adds it to the layers of a schedule. */
  void addTo(List<Map<String, Object>> layers, Ground ground) {
    ImportPlan plan = ground.plan();
    String layer = "layer '" + name + "' of " + ground.what();
    if (until != null && !until.isAfter(plan.asOf())) {
      plan.rough(ground.what(), "layer '" + name + "' ended " + until + " and is left out");
      return;
    }
    if (people.isEmpty()) {
      plan.lost(layer, "nobody takes turns in it");
      return;
    }
    if (every.compareTo(Duration.ofHours(1)) < 0 || every.toSeconds() % 3600 != 0) {
      plan.lost(layer, "turns of " + every + " are not of whole hours");
      return;
    }
    caveats(plan, layer, ground.zone());
    Map<String, Object> entry = new LinkedHashMap<>();
    String id = plan.id("layer of " + ground.schedule(), layer + layers.size(), name);
    entry.put("id", id);
    long turn = turnAtBeginning(ground.zone());
    List<String> turns = new ArrayList<>(people);
    Collections.rotate(turns, (int) -(turn % people.size()));
    entry.put("people", turns);
    entry.put("start", start.plusSeconds(turn * every.toSeconds()).toString());
    entry.put("every", length());
    if (!hours.isAlways()) {
      entry.put("during", calendar(plan, ground, id));
    }
    layers.add(entry);
    plan.done(layer);
  }

  /**
   * Where a layer stands.
   *
   * @param what the schedule, as findings name it
   * @param schedule its id here
   */
  record Ground(ImportPlan plan, String what, String schedule, ZoneId zone) {}

  private void caveats(ImportPlan plan, String layer, ZoneId zone) {
    if (until != null) {
      plan.rough(layer, "ends " + until + "; take it out then");
    }
    if (every.toSeconds() % DAY.toSeconds() != 0 && !zone.getRules().isFixedOffset()) {
      plan.rough(layer, "hands over by the wall also on the days on which the clock is changed");
    }
    if (from != null && from.isAfter(plan.asOf()) && turnAtBeginning(zone) >= 0) {
      LocalDateTime begins = LocalDateTime.ofInstant(from, zone);
      LocalDateTime turn = start.plusSeconds(turnAtBeginning(zone) * every.toSeconds());
      if (begins.isAfter(turn)) {
        plan.rough(layer, "counts from " + turn + ", the beginning of a turn, and not " + begins);
      }
    }
  }

  /** The number of the turn in which it begins to count. */
  private long turnAtBeginning(ZoneId zone) {
    if (from == null) {
      return 0;
    }
    LocalDateTime begins = LocalDateTime.ofInstant(from, zone);
    long wall = begins.toEpochSecond(ZoneOffset.UTC) - start.toEpochSecond(ZoneOffset.UTC);
    return Math.max(0, Math.floorDiv(wall, every.toSeconds()));
  }

  private String length() {
    long hoursLong = every.toHours();
    return hoursLong % (7 * 24) == 0
        ? hoursLong / (7 * 24) + "w"
        : hoursLong % 24 == 0 ? hoursLong / 24 + "d" : hoursLong + "h";
  }

  /** Layers with the same hours share a calendar. */
  private String calendar(ImportPlan plan, Ground ground, String layer) {
    String zone = ground.zone().getId();
    Map<String, List<String>> days = hours.byDay();
    for (Map<String, Object> known : plan.entries("calendars")) {
      if (zone.equals(known.get("zone")) && days.equals(known.get("hours"))) {
        return String.valueOf(known.get("id"));
      }
    }
    String id = plan.id("calendar", zone + days, ground.schedule() + "-" + layer);
    Map<String, Object> calendar = plan.add("calendars");
    calendar.put("id", id);
    calendar.put("zone", zone);
    calendar.put("hours", days);
    return id;
  }
}
