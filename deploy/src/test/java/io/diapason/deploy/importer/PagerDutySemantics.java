package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Schedules as PagerDuty has them, made up and evaluated by its own rules: handovers are counted
 * one by one from the virtual start, in days on the wall of the schedule; restrictions are laid out
 * as spans of single dates; the first layer of the list stands above the others.
 */
final class PagerDutySemantics {

  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "UTC", "Australia/Lord_Howe", "Asia/Kolkata");
  private static final String[] USERS = {"PA", "PB", "PC", "PD"};
  private static final int[] TURN_DAYS = {1, 2, 7, 14};

  private PagerDutySemantics() {}

  static ObjectNode users() {
    ObjectNode root = VocabularyJson.mapper().createObjectNode();
    ArrayNode users = root.putArray("users");
    for (String user : USERS) {
      users.addObject().put("id", user).put("name", user).put("email", user + "@example.com");
    }
    return root;
  }

  static ObjectNode schedule(Random random, int number) {
    ObjectNode schedule = VocabularyJson.mapper().createObjectNode();
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    schedule.put("id", "S" + number).put("name", "Schedule " + number);
    schedule.put("time_zone", zone.getId());
    ArrayNode layers = schedule.putArray("schedule_layers");
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      layer(layers.addObject(), random, zone).put("name", "Layer " + i);
    }
    return schedule;
  }

  private static ObjectNode layer(ObjectNode layer, Random random, ZoneId zone) {
    LocalDateTime virtual =
        LocalDateTime.of(2025, 12, 1, random.nextInt(24), 30 * random.nextInt(2))
            .plusDays(random.nextInt(14));
    int turn = TURN_DAYS[random.nextInt(TURN_DAYS.length)];
    layer.put("rotation_virtual_start", virtual.atZone(zone).toOffsetDateTime().toString());
    layer.put(
        "start",
        virtual.plusDays((long) turn * random.nextInt(5)).atZone(zone).toInstant().toString());
    layer.putNull("end");
    layer.put("rotation_turn_length_seconds", turn * 86_400);
    ArrayNode users = layer.putArray("users");
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      users.addObject().putObject("user").put("id", USERS[random.nextInt(USERS.length)]);
    }
    ArrayNode restrictions = layer.putArray("restrictions");
    boolean weekly = random.nextBoolean();
    for (int i = 0; i < random.nextInt(3); i++) {
      ObjectNode restriction = restrictions.addObject();
      restriction.put("type", weekly ? "weekly_restriction" : "daily_restriction");
      restriction.put("start_time_of_day", "%02d:%02d:00".formatted(random.nextInt(24), 30));
      if (weekly) {
        restriction.put("start_day_of_week", 1 + random.nextInt(7));
      }
      restriction.put("duration_seconds", 1800 * (1 + random.nextInt(weekly ? 150 : 46)));
    }
    return layer;
  }

  static @Nullable String personAt(JsonNode schedule, Instant moment) {
    ZoneId zone = ZoneId.of(schedule.get("time_zone").asText());
    for (JsonNode layer : schedule.get("schedule_layers")) {
      String person = personOf(layer, moment, zone);
      if (person != null) {
        return person;
      }
    }
    return null;
  }

  private static @Nullable String personOf(JsonNode layer, Instant moment, ZoneId zone) {
    if (moment.isBefore(OffsetDateTime.parse(layer.get("start").asText()).toInstant())
        || !isOpen(layer.get("restrictions"), LocalDateTime.ofInstant(moment, zone))) {
      return null;
    }
    ZonedDateTime handover =
        OffsetDateTime.parse(layer.get("rotation_virtual_start").asText()).atZoneSameInstant(zone);
    LocalDateTime wall = handover.toLocalDateTime();
    long days = layer.get("rotation_turn_length_seconds").asLong() / 86_400;
    int turn = 0;
    while (!wall.plusDays(days).atZone(zone).toInstant().isAfter(moment)) {
      wall = wall.plusDays(days);
      turn++;
    }
    JsonNode users = layer.get("users");
    return users.get(turn % users.size()).at("/user/id").asText();
  }

  private static boolean isOpen(JsonNode restrictions, LocalDateTime wall) {
    if (restrictions.isEmpty()) {
      return true;
    }
    for (JsonNode restriction : restrictions) {
      LocalTime time = LocalTime.parse(restriction.get("start_time_of_day").asText());
      long seconds = restriction.get("duration_seconds").asLong();
      for (int back = 0; back <= 7; back++) {
        LocalDateTime begin = wall.toLocalDate().minusDays(back).atTime(time);
        boolean day =
            !restriction.has("start_day_of_week")
                || begin.getDayOfWeek().getValue() == restriction.get("start_day_of_week").asInt();
        long since = ChronoUnit.SECONDS.between(begin, wall);
        if (day && since >= 0 && since < seconds) {
          return true;
        }
      }
    }
    return false;
  }
}
