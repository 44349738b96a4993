package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** PagerDuty's answers: users, teams, schedules with their layers, escalation policies. */
final class PagerDutyReader {

  private final Export export;
  private final ImportPlan plan;
  private final People people;

  PagerDutyReader(Export export, ImportPlan plan) {
    this.export = export;
    this.plan = plan;
    people = new People(plan);
  }

  void read() {
    export.list("users").forEach(this::user);
    for (JsonNode team : export.list("teams")) {
      String id = Json.text(team, "/id");
      List<String> members = new ArrayList<>();
      for (JsonNode user : export.list("users")) {
        for (JsonNode of : user.path("teams")) {
          if (Json.text(of, "/id").equals(id)) {
            members.add(Json.text(user, "/id"));
          }
        }
      }
      people.team(id, Json.text(team, "/name"), members);
    }
    export.list("schedules").forEach(this::schedule);
    export.list("escalation_policies").forEach(this::policy);
  }

  private void user(JsonNode user) {
    String name = Json.text(user, "/name");
    String what = "user '" + name + "'";
    Map<String, JsonNode> methods = new TreeMap<>();
    user.path("contact_methods").forEach(each -> methods.put(Json.text(each, "/id"), each));
    List<Map<String, Object>> contacts = new ArrayList<>();
    for (JsonNode rule : user.path("notification_rules")) {
      if (Json.text(rule, "/urgency").equals("low")) {
        plan.lost(what, "rules for low urgency: contacts here wait by priority and hours instead");
        continue;
      }
      JsonNode inline = rule.path("contact_method");
      JsonNode method = methods.getOrDefault(Json.text(inline, "/id"), inline);
      contact(what, method, rule.path("start_delay_in_minutes").asLong(), contacts);
    }
    if (user.path("notification_rules").isEmpty() && !methods.isEmpty()) {
      plan.rough(what, "has no notification rules in the export; all contacts are used at once");
      methods.values().forEach(method -> contact(what, method, 0, contacts));
    }
    people.add(Json.text(user, "/id"), name, Json.text(user, "/email"), contacts);
    plan.done(what);
  }

  private void contact(
      String what, JsonNode method, long delay, List<Map<String, Object>> contacts) {
    String type = Json.text(method, "/type").replaceFirst("_reference$", "");
    String address = Json.text(method, "/address");
    String code = Json.text(method, "/country_code");
    String number = code.isEmpty() ? address : "+" + code + address;
    String channel =
        switch (type) {
          case "email_contact_method" -> "mail";
          case "sms_contact_method" -> "sms";
          case "phone_contact_method" -> "voice";
          default -> "";
        };
    if (channel.isEmpty() || address.isEmpty()) {
      plan.lost(what, "a contact by " + type + (address.isEmpty() ? " without an address" : ""));
      return;
    }
    contacts.add(People.contact(channel, channel.equals("mail") ? address : number, delay));
  }

  private void schedule(JsonNode schedule) {
    String name = Json.text(schedule, "/name");
    String what = "schedule '" + name + "'";
    String id = plan.id("schedule", Json.text(schedule, "/id"), name);
    ZoneId zone = Json.zone(schedule, "/time_zone");
    Map<String, Object> entry = plan.add("schedules");
    entry.put("id", id);
    entry.put("zone", zone.getId());
    LayerDraft.Ground ground = new LayerDraft.Ground(plan, what, id, zone);
    List<Map<String, Object>> layers = new ArrayList<>();
    if (schedule.path("schedule_layers").isMissingNode()) {
      plan.lost(what, "its layers are not in the export; ask for each schedule by its id");
    }
    // It lists the layer that stands above the others first.
    for (int i = schedule.path("schedule_layers").size() - 1; i >= 0; i--) {
      layer(schedule.path("schedule_layers").get(i), ground, layers);
    }
    entry.put("layers", layers);
    List<Map<String, Object>> overrides = new ArrayList<>();
    JsonNode listed =
        schedule.has("overrides")
            ? schedule.path("overrides")
            : schedule.at("/overrides_subschedule/rendered_schedule_entries");
    listed.forEach(each -> Overrides.add(plan, people, what, override(each), overrides));
    if (!overrides.isEmpty()) {
      entry.put("overrides", overrides);
    }
    plan.done(what);
  }

  private static Overrides.Draft override(JsonNode each) {
    return new Overrides.Draft(
        Json.text(each, "/user/id"),
        Json.text(each, "/user/summary"),
        Json.moment(each, "/start"),
        Json.moment(each, "/end"));
  }

  private void layer(JsonNode layer, LayerDraft.Ground ground, List<Map<String, Object>> layers) {
    String name = Json.text(layer, "/name");
    Instant begins = Json.moment(layer, "/rotation_virtual_start");
    if (begins == null) {
      plan.lost("layer '" + name + "' of " + ground.what(), "has no rotation_virtual_start");
      return;
    }
    List<String> turns = new ArrayList<>();
    for (JsonNode user : layer.path("users")) {
      JsonNode who = user.has("user") ? user.get("user") : user;
      turns.add(people.named(Json.text(who, "/id"), Json.text(who, "/summary"), ground.what()));
    }
    new LayerDraft(
            name,
            turns,
            LocalDateTime.ofInstant(begins, ground.zone()),
            Duration.ofSeconds(layer.path("rotation_turn_length_seconds").asLong()),
            hours(layer, "layer '" + name + "' of " + ground.what()),
            Json.moment(layer, "/start"),
            Json.moment(layer, "/end"))
        .addTo(layers, ground);
  }

  private WeekHours hours(JsonNode layer, String what) {
    WeekHours hours = new WeekHours();
    if (layer.path("restrictions").isEmpty()) {
      hours.addDaily(0, 24 * 60);
    }
    for (JsonNode restriction : layer.path("restrictions")) {
      LocalTime time = LocalTime.parse(Json.text(restriction, "/start_time_of_day"));
      long seconds = restriction.path("duration_seconds").asLong();
      if (time.getSecond() != 0 || seconds % 60 != 0) {
        plan.rough(what, "hours are cut to whole minutes");
      }
      int minute = time.toSecondOfDay() / 60;
      int length = (int) (seconds / 60);
      if (Json.text(restriction, "/type").equals("weekly_restriction")) {
        DayOfWeek day = DayOfWeek.of(restriction.path("start_day_of_week").asInt(1));
        hours.add(WeekHours.at(day, minute), length);
      } else {
        hours.addDaily(minute, length);
      }
    }
    return hours;
  }

  private void policy(JsonNode policy) {
    String name = Json.text(policy, "/name");
    String what = "escalation policy '" + name + "'";
    Steps steps = new Steps(plan, what);
    for (JsonNode rule : policy.path("escalation_rules")) {
      Map<String, List<String>> targets = new LinkedHashMap<>();
      rule.path("targets").forEach(target -> target(what, target, targets));
      String strategy = Json.text(rule, "/escalation_rule_assignment_strategy/type");
      steps.add(targets, strategy.equals("round_robin"));
      steps.pause(60 * rule.path("escalation_delay_in_minutes").asLong());
    }
    if (steps.isEmpty()) {
      plan.lost(what, "nobody is called by it");
      return;
    }
    String id = plan.id("policy", Json.text(policy, "/id"), name);
    steps.addPolicy(id, policy.path("num_loops").asInt(), steps.waited());
    routes(policy, what, id, steps);
    plan.done(what);
  }

  private void target(String what, JsonNode target, Map<String, List<String>> targets) {
    String theirs = Json.text(target, "/id");
    if (Json.text(target, "/type").startsWith("schedule")) {
      String schedule = plan.known("schedule", theirs);
      if (schedule == null) {
        plan.lost(what, "calls schedule " + theirs + ", which is not in the export");
      } else {
        targets.computeIfAbsent("schedules", any -> new ArrayList<>()).add(schedule);
      }
    } else {
      String user = people.named(theirs, Json.text(target, "/summary"), what);
      targets.computeIfAbsent("users", any -> new ArrayList<>()).add(user);
    }
  }

  /** By the services that use it, and else by its teams. */
  private void routes(JsonNode policy, String what, String id, Steps steps) {
    List<String> services = new ArrayList<>();
    for (JsonNode service : export.list("services")) {
      if (Json.text(service, "/escalation_policy/id").equals(Json.text(policy, "/id"))) {
        services.add(Json.text(service, "/name"));
      }
    }
    List<String> teams = new ArrayList<>();
    for (JsonNode team : policy.path("teams")) {
      String known = plan.known("team", Json.text(team, "/id"));
      if (known != null) {
        teams.add(known);
      }
    }
    if (!services.isEmpty()) {
      steps.addRoute(id, "services", services);
    } else if (!teams.isEmpty()) {
      steps.addRoute(id, "teams", teams);
    } else {
      plan.rough(what, "no route leads to it: neither a service nor a team of the export uses it");
    }
  }
}
