package io.diapason.deploy.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Grafana OnCall's answers: users with their rules, teams, schedules with shifts, chains. */
final class OnCallReader {

  private final Export export;
  private final ImportPlan plan;
  private final People people;

  OnCallReader(Export export, ImportPlan plan) {
    this.export = export;
    this.plan = plan;
    people = new People(plan);
  }

  void read() {
    export.list("users").forEach(this::user);
    for (JsonNode team : export.list("teams")) {
      team(team);
    }
    for (JsonNode group : export.list("user_groups")) {
      String name = Json.text(group, "/slack/name");
      plan.lost("user group '" + name + "'", "is kept by Slack, and its members are not exported");
    }
    export.list("schedules").forEach(this::schedule);
    export.list("escalation_chains").forEach(this::chain);
  }

  private static List<JsonNode> ordered(List<JsonNode> items) {
    List<JsonNode> ordered = new ArrayList<>(items);
    ordered.sort(Comparator.comparingInt(item -> item.path("position").asInt()));
    return ordered;
  }

  private List<JsonNode> of(String kind, String field, String id) {
    return ordered(
        export.list(kind).stream().filter(i -> Json.text(i, "/" + field).equals(id)).toList());
  }

  private void user(JsonNode user) {
    String id = Json.text(user, "/id");
    String name = Json.text(user, "/username");
    String mail = Json.text(user, "/email");
    String what = "user '" + name + "'";
    List<Map<String, Object>> contacts = new ArrayList<>();
    long waited = 0;
    for (JsonNode rule : of("personal_notification_rules", "user_id", id)) {
      String type = Json.text(rule, "/type");
      if (rule.path("important").asBoolean()) {
        plan.lost(what, "rules for what is important: contacts here wait by priority and hours");
      } else if (type.equals("wait")) {
        waited += rule.path("duration").asLong();
      } else if (type.equals("notify_by_email") && !mail.isEmpty()) {
        contacts.add(People.contact("mail", mail, waited / 60));
      } else {
        String address = type.equals("notify_by_slack") ? Json.text(user, "/slack/0/user_id") : "";
        if (address.isEmpty()) {
          plan.lost(what, type + " after " + waited + " s: the export has no address for it");
        } else {
          contacts.add(People.contact("slack", address, waited / 60));
        }
      }
    }
    people.add(id, name, mail, contacts);
    plan.done(what);
  }

  private void team(JsonNode team) {
    String id = Json.text(team, "/id");
    String name = Json.text(team, "/name");
    List<String> members = new ArrayList<>();
    for (JsonNode user : export.list("users")) {
      if (Json.texts(user.path("teams")).contains(id)) {
        members.add(Json.text(user, "/id"));
      }
    }
    if (members.isEmpty()) {
      plan.rough("team '" + name + "'", "its members are not in the export");
    }
    people.team(id, name, members);
  }

  private void schedule(JsonNode schedule) {
    String name = Json.text(schedule, "/name");
    String what = "schedule '" + name + "'";
    String id = plan.id("schedule", Json.text(schedule, "/id"), name);
    ZoneId zone = Json.zone(schedule, "/time_zone");
    Map<String, Object> entry = plan.add("schedules");
    entry.put("id", id);
    entry.put("zone", zone.getId());
    for (String field : List.of("ical_url_primary", "ical_url_overrides")) {
      if (!Json.text(schedule, "/" + field).isEmpty()) {
        plan.lost(what, field + ": fetch the file, put it beside, and name it as a layer's ics");
      }
    }
    Map<String, JsonNode> byId = new TreeMap<>();
    export.list("on_call_shifts").forEach(shift -> byId.put(Json.text(shift, "/id"), shift));
    List<JsonNode> shifts = new ArrayList<>();
    for (String shift : Json.texts(schedule.path("shifts"))) {
      JsonNode known = byId.get(shift);
      if (known == null) {
        plan.lost(what, "shift " + shift + " is not in the export");
      } else {
        shifts.add(known);
      }
    }
    // The highest level stands above the others.
    shifts.sort(Comparator.comparingInt(shift -> shift.path("level").asInt()));
    OnCallShifts reader =
        new OnCallShifts(people, new LayerDraft.Ground(plan, what, id, zone), shifts);
    reader.addTo(entry);
    plan.done(what);
  }

  private void chain(JsonNode chain) {
    String theirs = Json.text(chain, "/id");
    String name = Json.text(chain, "/name");
    String what = "escalation chain '" + name + "'";
    Steps steps = new Steps(plan, what);
    int repeats = 0;
    for (JsonNode step : of("escalation_policies", "escalation_chain_id", theirs)) {
      if (Json.text(step, "/type").equals("repeat_escalation")) {
        // It says so of itself: at most five times.
        repeats = 5;
      } else {
        step(what, step, steps);
      }
    }
    if (steps.isEmpty()) {
      plan.lost(what, "nobody is called by it");
      return;
    }
    String id = plan.id("policy", theirs, name);
    steps.addPolicy(id, repeats, steps.waited());
    String team = plan.known("team", Json.text(chain, "/team_id"));
    if (team == null) {
      plan.rough(what, "no route leads to it: it has no team, and routes are not read");
    } else {
      steps.addRoute(id, "teams", List.of(team));
    }
    plan.done(what);
  }

  private void step(String what, JsonNode step, Steps steps) {
    String type = Json.text(step, "/type");
    if (step.path("important").asBoolean()) {
      plan.rough(what, "an important step calls people as any step does");
    }
    switch (type) {
      case "wait" -> steps.pause(step.path("duration").asLong());
      case "notify_persons" -> steps.add(users(what, step.path("persons_to_notify")), false);
      case "notify_person_next_each_time" ->
          steps.add(users(what, step.path("persons_to_notify_next_each_time")), true);
      case "notify_on_call_from_schedule" ->
          known(what, "schedule", Json.text(step, "/notify_on_call_from_schedule"), steps);
      case "notify_team_members" ->
          known(what, "team", Json.text(step, "/notify_to_team_members"), steps);
      default -> plan.lost(what, "the step " + type);
    }
  }

  private Map<String, List<String>> users(String what, JsonNode ids) {
    List<String> users =
        Json.texts(ids).stream().map(user -> people.named(user, "", what)).toList();
    Map<String, List<String>> targets = new LinkedHashMap<>();
    targets.put("users", users);
    return targets;
  }

  private void known(String what, String kind, String theirs, Steps steps) {
    String known = plan.known(kind, theirs);
    if (known == null) {
      plan.lost(what, "a step calls " + kind + " " + theirs + ", which is not in the export");
    } else {
      steps.add(Map.of(kind + "s", List.of(known)), false);
    }
  }
}
