package io.diapason.deploy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rotations of Opsgenie and shifts of Grafana OnCall, made up, brought over, and compared with a
 * calculation by the rules of those products: turns counted one by one, events laid out by date.
 */
final class WhoIsOnCallTest {

  private static final Instant AS_OF = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "UTC");
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final List<String> LONG_DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final int SCHEDULES = 30;
  private static final long SEED = 20_260_302;

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  /** By the product's own rules. */
  private interface Rules {
    @Nullable String personAt(JsonNode schedule, LocalDateTime wall);
  }

  private static ObjectNode object() {
    return VocabularyJson.mapper().createObjectNode();
  }

  private static ObjectNode users() {
    ObjectNode root = object();
    for (String user : List.of("ua", "ub", "uc")) {
      ObjectNode entry = root.withArray("users").addObject().put("id", user);
      entry.put("username", user).put("fullName", user);
    }
    return root;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private LocalDateTime start() {
    return LocalDateTime.of(2026, 1, 1, 3 + random.nextInt(20), 30 * random.nextInt(2))
        .plusDays(random.nextInt(20));
  }

  private void compare(ImportSource source, ObjectNode root, Rules rules) throws IOException {
    Export export = new Export(source.kinds());
    export.add("all.json", root);
    ImportPlan plan = source.plan(export, AS_OF);
    assertThat(plan.findings()).allMatch(finding -> finding.grade() == Grade.EXACT);
    for (Map.Entry<String, String> file : ImportFiles.write(plan, source).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    assertThat(loaded.problems()).isEmpty();
    OnCallPlan ours = loaded.value().duty().oncall();
    int someone = 0;
    for (JsonNode theirs : root.get("schedules")) {
      ZoneId zone =
          ZoneId.of(theirs.has("timezone") ? text(theirs, "timezone") : text(theirs, "time_zone"));
      for (int i = 0; i < 800; i++) {
        Instant moment = AS_OF.plus(Duration.ofMinutes(i * 433L));
        String expected = rules.personAt(theirs, LocalDateTime.ofInstant(moment, zone));
        assertThat(ours.schedule(text(theirs, "name")).orElseThrow().personAt(moment))
            .as("%s at %s", theirs, moment)
            .isEqualTo(Optional.ofNullable(expected));
        someone += expected == null ? 0 : 1;
      }
    }
    assertThat(someone).isBetween(SCHEDULES * 100, SCHEDULES * 799);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }

  @Test
  void whoHasATurnInOpsgenieHasItHere() throws IOException {
    ObjectNode root = users();
    for (int i = 0; i < SCHEDULES; i++) {
      ObjectNode schedule = root.withArray("schedules").addObject();
      schedule.put("id", "s" + i).put("name", "s" + i).put("timezone", one(ZONES));
      rotation(schedule);
    }

    compare(ImportSource.OPSGENIE, root, WhoIsOnCallTest::inOpsgenie);
  }

  private void rotation(ObjectNode schedule) {
    ObjectNode rotation = schedule.withArray("rotations").addObject().put("name", "r");
    ZoneId zone = ZoneId.of(text(schedule, "timezone"));
    rotation.put("startDate", start().atZone(zone).toInstant().toString());
    rotation.put("type", one(List.of("daily", "weekly"))).put("length", 1 + random.nextInt(3));
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      rotation
          .withArray("participants")
          .addObject()
          .put("type", "user")
          .put("id", one(List.of("ua", "ub", "uc")));
    }
    int kind = random.nextInt(3);
    if (kind == 0) {
      ObjectNode restriction = rotation.putObject("timeRestriction").put("type", "time-of-day");
      span(restriction.putObject("restriction"));
    } else if (kind == 1) {
      ObjectNode restriction = rotation.putObject("timeRestriction");
      restriction.put("type", "weekday-and-time-of-day");
      ObjectNode span = restriction.putArray("restrictions").addObject();
      span(span);
      span.put("startDay", one(LONG_DAYS)).put("endDay", one(LONG_DAYS));
    }
  }

  private void span(ObjectNode span) {
    span.put("startHour", random.nextInt(24)).put("startMin", 0);
    span.put("endHour", random.nextInt(24)).put("endMin", 30);
  }

  private static @Nullable String inOpsgenie(JsonNode schedule, LocalDateTime wall) {
    JsonNode rotation = schedule.at("/rotations/0");
    JsonNode restriction = rotation.path("timeRestriction");
    int minute = wall.getHour() * 60 + wall.getMinute();
    if (restriction.has("restriction")
        && !holds(
            minute(restriction.get("restriction"), "start"),
            minute(restriction.get("restriction"), "end"),
            minute)) {
      return null;
    }
    if (restriction.has("restrictions")) {
      JsonNode span = restriction.at("/restrictions/0");
      int from = LONG_DAYS.indexOf(text(span, "startDay")) * 1440 + minute(span, "start");
      int until = LONG_DAYS.indexOf(text(span, "endDay")) * 1440 + minute(span, "end");
      if (!holds(from, until, (wall.getDayOfWeek().getValue() - 1) * 1440 + minute)) {
        return null;
      }
    }
    int days = rotation.get("length").asInt() * (text(rotation, "type").equals("weekly") ? 7 : 1);
    LocalDateTime handover =
        LocalDateTime.ofInstant(
            Instant.parse(text(rotation, "startDate")), ZoneId.of(text(schedule, "timezone")));
    int turn = 0;
    while (!handover.plusDays(days).isAfter(wall)) {
      handover = handover.plusDays(days);
      turn++;
    }
    JsonNode people = rotation.get("participants");
    return text(people.get(turn % people.size()), "id");
  }

  private static int minute(JsonNode span, String end) {
    return span.get(end + "Hour").asInt() * 60 + span.get(end + "Min").asInt();
  }

  /** Perhaps over midnight, or over the end of the week. */
  private static boolean holds(int from, int until, int now) {
    return from < until ? now >= from && now < until : now >= from || now < until;
  }

  @Test
  void whoHasAShiftInGrafanaOnCallHasItHere() throws IOException {
    ObjectNode root = users();
    for (int i = 0; i < SCHEDULES; i++) {
      ObjectNode schedule = root.withArray("schedules").addObject();
      schedule.put("id", "s" + i).put("name", "s" + i).put("time_zone", one(ZONES));
      for (int level = 0; level < 1 + random.nextInt(2); level++) {
        String id = "shift-" + i + "-" + level;
        schedule.withArray("shifts").add(id);
        shift(root.withArray("on_call_shifts").addObject().put("id", id).put("level", level));
      }
    }
    Map<String, JsonNode> shifts = new java.util.HashMap<>();
    root.get("on_call_shifts").forEach(shift -> shifts.put(text(shift, "id"), shift));

    compare(
        ImportSource.ONCALL,
        root,
        (schedule, wall) -> {
          String person = null;
          for (JsonNode id : schedule.get("shifts")) {
            String higher = inOnCall(shifts.get(id.asText()), wall);
            person = higher == null ? person : higher;
          }
          return person;
        });
  }

  private void shift(ObjectNode shift) {
    shift.put("name", text(shift, "id")).put("type", "rolling_users").put("interval", 1);
    shift.put("start", start().toString() + ":00").put("week_start", one(DAYS));
    int half = 1800;
    switch (random.nextInt(4)) {
      case 0 -> shift.put("frequency", "weekly").put("duration", 7 * 86_400);
      case 1 -> shift.put("frequency", "weekly").put("duration", half * (1 + random.nextInt(300)));
      case 2 -> shift.put("frequency", "daily").put("duration", half * (1 + random.nextInt(48)));
      default -> {
        shift.put("frequency", "weekly").put("duration", half * (1 + random.nextInt(48)));
        DAYS.stream().filter(day -> random.nextBoolean()).forEach(shift.withArray("by_day")::add);
        shift.withArray("by_day").add(one(DAYS));
      }
    }
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      shift.withArray("rolling_users").addArray().add(one(List.of("ua", "ub", "uc")));
    }
    shift.put("start_rotation_from_user_index", random.nextInt(shift.get("rolling_users").size()));
  }

  /** The event that covers a moment, of all events up to then. */
  private static @Nullable String inOnCall(JsonNode shift, LocalDateTime wall) {
    LocalDateTime start = LocalDateTime.parse(text(shift, "start"));
    List<String> days = new ArrayList<>();
    shift.path("by_day").forEach(day -> days.add(day.asText()));
    JsonNode people = shift.get("rolling_users");
    boolean weekly = text(shift, "frequency").equals("weekly");
    int turn = shift.get("start_rotation_from_user_index").asInt();
    for (LocalDate date = start.toLocalDate();
        !date.isAfter(wall.toLocalDate());
        date = date.plusDays(1)) {
      String day = DAYS.get(date.getDayOfWeek().getValue() - 1);
      boolean first = date.equals(start.toLocalDate());
      boolean again =
          days.isEmpty()
              ? date.getDayOfWeek() == start.getDayOfWeek()
              : day.equals(text(shift, "week_start"));
      if (!first && (!weekly || again)) {
        turn++;
      }
      LocalDateTime begin = date.atTime(start.toLocalTime());
      boolean event = days.isEmpty() ? !weekly || again : days.contains(day);
      boolean covers =
          !wall.isBefore(begin) && wall.isBefore(begin.plusSeconds(shift.get("duration").asLong()));
      if (event && covers) {
        return people.get(turn % people.size()).get(0).asText().toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }
}
