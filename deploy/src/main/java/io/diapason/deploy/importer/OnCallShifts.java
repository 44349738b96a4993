package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shifts of one schedule of Grafana OnCall. Times are those of the wall of the shift's zone, or
 * of the schedule's where it has none.
 *
 * @param shifts the lowest level first
 */
record OnCallShifts(People people, LayerDraft.Ground ground, List<JsonNode> shifts) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  void addTo(Map<String, Object> schedule) {
    List<Map<String, Object>> layers = new ArrayList<>();
    List<Map<String, Object>> overrides = new ArrayList<>();
    for (JsonNode shift : shifts) {
      String type = Json.text(shift, "/type");
      if (type.equals("single_event") || type.equals("override")) {
        override(shift, overrides);
      } else {
        layer(shift, layers);
      }
    }
    levels();
    schedule.put("layers", layers);
    if (!overrides.isEmpty()) {
      schedule.put("overrides", overrides);
    }
  }

  private void levels() {
    List<Integer> levels =
        shifts.stream()
            .filter(shift -> !Json.text(shift, "/type").equals("override"))
            .map(shift -> shift.path("level").asInt())
            .toList();
    if (levels.stream().distinct().count() < levels.size()) {
      plan().rough(ground.what(), "where shifts of one level overlap only the last is on call");
    }
  }

  private ImportPlan plan() {
    return ground.plan();
  }

  private String named(JsonNode shift) {
    return "layer '" + Json.text(shift, "/name") + "' of " + ground.what();
  }

  /** In the schedule's zone. */
  private @Nullable LocalDateTime wall(JsonNode shift, String pointer) {
    String text = Json.text(shift, pointer).replaceFirst("Z$", "");
    try {
      ZoneId zone = shift.path("time_zone").isTextual() ? Json.zone(shift, "/time_zone") : null;
      LocalDateTime wall = LocalDateTime.parse(text);
      return zone == null
          ? wall
          : LocalDateTime.ofInstant(wall.atZone(zone).toInstant(), ground.zone());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void override(JsonNode shift, List<Map<String, Object>> overrides) {
    LocalDateTime start = wall(shift, "/start");
    List<String> users = Json.texts(shift.path("users"));
    if (users.isEmpty()) {
      shift.path("rolling_users").forEach(turn -> users.addAll(Json.texts(turn)));
    }
    if (users.size() > 1) {
      plan().rough(named(shift), "of several people at once only the first is on call");
    }
    Instant from = start == null ? null : start.atZone(ground.zone()).toInstant();
    Overrides.add(
        plan(),
        people,
        ground.what(),
        new Overrides.Draft(
            users.isEmpty() ? "" : users.get(0),
            "",
            from,
            from == null ? null : from.plusSeconds(shift.path("duration").asLong())),
        overrides);
  }

  private void layer(JsonNode shift, List<Map<String, Object>> layers) {
    String what = named(shift);
    LocalDateTime start = wall(shift, "/start");
    Shape shape = start == null ? null : shape(shift, start);
    if (start == null || shape == null) {
      plan().lost(what, "recurs in a way that has no place here: " + recurrence(shift));
      return;
    }
    if (shift.path("time_zone").isTextual()
        && !ground.zone().getId().equals(Json.text(shift, "/time_zone"))) {
      plan().rough(what, "keeps the wall of the schedule's zone and not that of its own");
    }
    List<String> turns = turns(shift, what);
    LocalDateTime rotation = wall(shift, "/rotation_start");
    new LayerDraft(
            Json.text(shift, "/name"),
            turns,
            shape.start(),
            shape.every(),
            shape.hours(),
            rotation == null ? null : begun(rotation, shape),
            Json.moment(shift, "/until"))
        .addTo(layers, ground);
  }

  /** Who comes first does so when the rotation starts, even if its pattern is older. */
  private Instant begun(LocalDateTime rotation, Shape shape) {
    if (rotation.isAfter(shape.start().plus(shape.every()))) {
      plan()
          .rough(ground.what(), "a rotation starts later than its pattern; check whose turn it is");
    }
    return rotation.atZone(ground.zone()).toInstant();
  }

  private static String recurrence(JsonNode shift) {
    return "every %s %s, %d s%s%s"
        .formatted(
            shift.path("interval").asInt(1),
            Json.text(shift, "/frequency"),
            shift.path("duration").asLong(),
            shift.path("by_day").isEmpty() ? "" : ", on " + shift.path("by_day"),
            shift.path("by_month").isEmpty() ? "" : ", in months " + shift.path("by_month"));
  }

  private List<String> turns(JsonNode shift, String what) {
    List<String> turns = new ArrayList<>();
    boolean several = false;
    if (Json.text(shift, "/type").equals("rolling_users")) {
      for (JsonNode turn : shift.path("rolling_users")) {
        several |= turn.size() > 1;
        if (!turn.isEmpty()) {
          turns.add(people.named(turn.get(0).asText(), "", ground.what()));
        }
      }
      int first = shift.path("start_rotation_from_user_index").asInt();
      Collections.rotate(turns, -first);
    } else {
      List<String> users = Json.texts(shift.path("users"));
      several = users.size() > 1;
      users.stream().limit(1).forEach(u -> turns.add(people.named(u, "", ground.what())));
    }
    if (several) {
      plan().rough(what, "of several people at once only the first is on call");
    }
    return turns;
  }

  /** Turns and hours that say the same as a rule of recurrence. */
  private record Shape(LocalDateTime start, Duration every, WeekHours hours) {}

  private static @Nullable Shape shape(JsonNode shift, LocalDateTime start) {
    long interval = Math.max(1, shift.path("interval").asLong(1));
    Duration duration = Duration.ofSeconds(shift.path("duration").asLong());
    boolean days = !shift.path("by_day").isEmpty();
    if (!shift.path("by_month").isEmpty() || !shift.path("by_monthday").isEmpty()) {
      return null;
    }
    return switch (Json.text(shift, "/frequency")) {
      case "hourly" -> days ? null : whole(start, Duration.ofHours(interval), duration);
      case "daily" -> days ? null : daily(start, DAY.multipliedBy(interval), duration);
      case "weekly" ->
          days
              ? interval == 1 ? weekly(shift, start, duration) : null
              : onceAWeek(start, WEEK.multipliedBy(interval), duration);
      default -> null;
    };
  }

  private static @Nullable Shape whole(LocalDateTime start, Duration every, Duration duration) {
    WeekHours always = new WeekHours();
    always.addDaily(0, (int) DAY.toMinutes());
    return duration.compareTo(every) >= 0 ? new Shape(start, every, always) : null;
  }

  private static @Nullable Shape daily(LocalDateTime start, Duration every, Duration duration) {
    if (duration.compareTo(every) >= 0 || !every.equals(DAY)) {
      return whole(start, every, duration);
    }
    WeekHours hours = new WeekHours();
    hours.addDaily(minute(start), (int) duration.toMinutes());
    return new Shape(start, every, hours);
  }

  private static @Nullable Shape onceAWeek(LocalDateTime start, Duration every, Duration duration) {
    if (duration.compareTo(every) >= 0 || !every.equals(WEEK)) {
      return whole(start, every, duration);
    }
    WeekHours hours = new WeekHours();
    hours.add(WeekHours.at(start.getDayOfWeek(), minute(start)), (int) duration.toMinutes());
    return new Shape(start, every, hours);
  }

  /** On some days of each week; the week of a turn begins on one day, at the time of the shifts. */
  private static @Nullable Shape weekly(JsonNode shift, LocalDateTime start, Duration duration) {
    if (duration.compareTo(DAY) > 0) {
      return null;
    }
    WeekHours hours = new WeekHours();
    for (String day : Json.texts(shift.path("by_day"))) {
      hours.add(WeekHours.at(dayOf(day), minute(start)), (int) duration.toMinutes());
    }
    DayOfWeek first = dayOf(Json.text(shift, "/week_start"));
    return new Shape(start.with(TemporalAdjusters.previousOrSame(first)), WEEK, hours);
  }

  private static DayOfWeek dayOf(String name) {
    return DayOfWeek.of(Math.max(0, DAYS.indexOf(name)) + 1);
  }

  private static int minute(LocalDateTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
