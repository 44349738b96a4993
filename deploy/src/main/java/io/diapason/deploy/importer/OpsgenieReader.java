package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Opsgenie's answers: users, teams, schedules with rotations, overrides, forwarding, escalations.
 */
final class OpsgenieReader {

  private final Export export;
  private final ImportPlan plan;
  private final People people;

  OpsgenieReader(Export export, ImportPlan plan) {
    this.export = export;
    this.plan = plan;
    people = new People(plan);
  }

  void read() {
    export.list("users").forEach(this::user);
    for (JsonNode team : export.list("teams")) {
      List<String> members = new ArrayList<>();
      team.path("members").forEach(member -> members.add(Json.text(member, "/user/id")));
      people.team(Json.text(team, "/id"), Json.text(team, "/name"), members);
    }
    export.list("schedules").forEach(this::schedule);
    export.list("escalations").forEach(this::escalation);
  }

  private void user(JsonNode user) {
    String mail = Json.text(user, "/username");
    String name = Json.text(user, "/fullName");
    String what = "user '" + (name.isEmpty() ? mail : name) + "'";
    List<Map<String, Object>> contacts = new ArrayList<>();
    for (JsonNode contact : user.path("userContacts")) {
      if (contact.path("enabled").asBoolean(true)) {
        contact(what, contact, contacts);
      }
    }
    if (!contacts.isEmpty()) {
      plan.rough(what, "all contacts are used at once; its notification rules are not read");
    }
    people.add(Json.text(user, "/id"), name, mail, contacts);
    plan.done(what);
  }

  private void contact(String what, JsonNode contact, List<Map<String, Object>> contacts) {
    String method = Json.text(contact, "/contactMethod").toLowerCase(Locale.ROOT);
    String to = Json.text(contact, "/to");
    switch (method) {
      case "email" -> contacts.add(People.contact("mail", to, 0));
      // A country code, a hyphen and the number.
      case "sms", "voice" ->
          contacts.add(People.contact(method, "+" + to.replaceAll("[^0-9]", ""), 0));
      default -> plan.lost(what, "a contact by " + method);
    }
  }

  private void schedule(JsonNode schedule) {
    String name = Json.text(schedule, "/name");
    String what = "schedule '" + name + "'";
    if (!schedule.path("enabled").asBoolean(true)) {
      plan.lost(what, "is disabled and left out");
      return;
    }
    String theirs = Json.text(schedule, "/id");
    String id = plan.id("schedule", theirs, name);
    ZoneId zone = Json.zone(schedule, "/timezone");
    Map<String, Object> entry = plan.add("schedules");
    entry.put("id", id);
    entry.put("zone", zone.getId());
    LayerDraft.Ground ground = new LayerDraft.Ground(plan, what, id, zone);
    List<Map<String, Object>> layers = new ArrayList<>();
    schedule.path("rotations").forEach(rotation -> rotation(rotation, ground, layers));
    if (layers.size() > 1) {
      plan.rough(what, "where rotations overlap only the last of them is on call, not all");
    }
    entry.put("layers", layers);
    List<Map<String, Object>> overrides = overrides(schedule, theirs, what);
    if (!overrides.isEmpty()) {
      entry.put("overrides", overrides);
    }
    plan.done(what);
  }

  private void rotation(
      JsonNode rotation, LayerDraft.Ground ground, List<Map<String, Object>> layers) {
    String name = Json.text(rotation, "/name");
    String what = "layer '" + name + "' of " + ground.what();
    Instant begins = Json.moment(rotation, "/startDate");
    List<String> turns = new ArrayList<>();
    for (JsonNode participant : rotation.path("participants")) {
      String type = Json.text(participant, "/type");
      if (!type.equals("user")) {
        plan.lost(what, "a turn of a participant of the type " + type + "; people take turns here");
        return;
      }
      String mail = Json.text(participant, "/username");
      turns.add(people.named(Json.text(participant, "/id"), mail, ground.what()));
    }
    long length = Math.max(1, rotation.path("length").asLong(1));
    Duration every =
        switch (Json.text(rotation, "/type")) {
          case "hourly" -> Duration.ofHours(length);
          case "daily" -> Duration.ofDays(length);
          case "weekly" -> Duration.ofDays(7 * length);
          default -> Duration.ZERO;
        };
    if (begins == null) {
      plan.lost(what, "has no startDate");
      return;
    }
    new LayerDraft(
            name,
            turns,
            LocalDateTime.ofInstant(begins, ground.zone()),
            every,
            hours(rotation.path("timeRestriction")),
            null,
            Json.moment(rotation, "/endDate"))
        .addTo(layers, ground);
  }

  private static WeekHours hours(JsonNode restriction) {
    WeekHours hours = new WeekHours();
    switch (Json.text(restriction, "/type")) {
      case "time-of-day" -> {
        JsonNode span = restriction.path("restriction");
        int from = minute(span, "start");
        int length = Math.floorMod(minute(span, "end") - from, 24 * 60);
        hours.addDaily(from, length == 0 ? 24 * 60 : length);
      }
      case "weekday-and-time-of-day" -> {
        for (JsonNode span : restriction.path("restrictions")) {
          hours.addBetween(
              WeekHours.at(day(span, "/startDay"), minute(span, "start")),
              WeekHours.at(day(span, "/endDay"), minute(span, "end")));
        }
      }
      default -> hours.addDaily(0, 24 * 60);
    }
    return hours;
  }

  private static int minute(JsonNode span, String end) {
    return 60 * span.path(end + "Hour").asInt() + span.path(end + "Min").asInt();
  }

  private static DayOfWeek day(JsonNode span, String pointer) {
    return DayOfWeek.valueOf(Json.text(span, pointer).toUpperCase(Locale.ROOT));
  }

  private List<Map<String, Object>> overrides(JsonNode schedule, String theirs, String what) {
    List<Map<String, Object>> overrides = new ArrayList<>();
    List<JsonNode> all = new ArrayList<>();
    schedule.path("overrides").forEach(all::add);
    for (JsonNode each : export.list("overrides")) {
      if (Json.text(each, "/_parent/id").equals(theirs)) {
        all.add(each);
      }
    }
    for (JsonNode each : all) {
      if (each.path("rotations").size() > 0 && schedule.path("rotations").size() > 1) {
        plan.rough(what, "an override of some rotations only overrides all of them");
      }
      Overrides.add(plan, people, what, draft(each, "/user"), overrides);
    }
    for (JsonNode rule : export.list("forwarding_rules")) {
      forward(rule, what, overrides);
    }
    return overrides;
  }

  private static Overrides.Draft draft(JsonNode each, String who) {
    return new Overrides.Draft(
        Json.text(each, who + "/id"),
        Json.text(each, who + "/username"),
        Json.moment(each, "/startDate"),
        Json.moment(each, "/endDate"));
  }

  /** What is forwarded is an override in each schedule, only where the person would be on call. */
  private void forward(JsonNode rule, String what, List<Map<String, Object>> overrides) {
    String from = plan.known("user", Json.text(rule, "/fromUser/id"));
    int before = overrides.size();
    Overrides.add(plan, people, what, draft(rule, "/toUser"), overrides);
    String who = "forwarding of " + Json.text(rule, "/fromUser/username");
    if (overrides.size() > before && from != null) {
      overrides.get(before).put("instead", from);
      plan.rough(who, "holds for schedules, not for steps that call the person by name");
    } else if (overrides.size() > before) {
      overrides.remove(before);
      plan.lost(who, "that person is not among the users");
    }
  }

  private void escalation(JsonNode escalation) {
    String name = Json.text(escalation, "/name");
    String what = "escalation '" + name + "'";
    Steps steps = new Steps(plan, what);
    List<JsonNode> rules = new ArrayList<>();
    escalation.path("rules").forEach(rules::add);
    // Each delay counts from the beginning.
    rules.sort(Comparator.comparingLong(rule -> seconds(rule.path("delay"))));
    long at = 0;
    for (JsonNode rule : rules) {
      long delay = seconds(rule.path("delay"));
      steps.pause(delay - at);
      at = delay;
      rule(what, rule, steps);
    }
    if (steps.isEmpty()) {
      plan.lost(what, "nobody is called by it");
      return;
    }
    String id = plan.id("policy", Json.text(escalation, "/id"), name);
    JsonNode repeat = escalation.path("repeat");
    int count = repeat.path("count").asInt();
    steps.addPolicy(id, count, 60 * Math.max(1, repeat.path("waitInterval").asLong(1)));
    if (repeat.path("closeAlertAfterAll").asBoolean()) {
      plan.lost(what, "closing the alert when nobody took notice");
    }
    String team = plan.known("team", Json.text(escalation, "/ownerTeam/id"));
    if (team == null) {
      plan.rough(what, "no route leads to it: no team of the export owns it");
    } else {
      steps.addRoute(id, "teams", List.of(team));
    }
    plan.done(what);
  }

  private static long seconds(JsonNode delay) {
    long amount = delay.path("timeAmount").asLong();
    return switch (Json.text(delay, "/timeUnit").toLowerCase(Locale.ROOT)) {
      case "days" -> amount * 86_400;
      case "hours" -> amount * 3_600;
      default -> amount * 60;
    };
  }

  private void rule(String what, JsonNode rule, Steps steps) {
    if (!Json.text(rule, "/condition").equals("if-not-acked")) {
      plan.rough(what, "a step until the alert is closed ends here when somebody takes notice");
    }
    String notify = Json.text(rule, "/notifyType");
    if (!notify.isEmpty() && !notify.equals("default") && !notify.equals("all")) {
      plan.rough(what, "a step that notifies '" + notify + "' calls whoever is on call");
    }
    JsonNode recipient = rule.path("recipient");
    String theirs = Json.text(recipient, "/id");
    String name = Json.text(recipient, recipient.has("username") ? "/username" : "/name");
    String type = Json.text(recipient, "/type");
    if (type.equals("user")) {
      steps.add(Map.of("users", List.of(people.named(theirs, name, what))), false);
      return;
    }
    String known = plan.known(type, theirs);
    if (known == null || !(type.equals("schedule") || type.equals("team"))) {
      plan.lost(what, "a step calls " + type + " '" + name + "', which is not here");
      return;
    }
    Map<String, List<String>> targets = new LinkedHashMap<>();
    targets.put(type + "s", List.of(known));
    steps.add(targets, false);
  }
}
