package io.diapason.deploy.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of an export, who may also be met where they are only named.
 *
 * @param plan that they are added to
 */
record People(ImportPlan plan) {

  private static final String USER = "user";
  private static final long LONGEST_DELAY = 24 * 60;

  /** Adds somebody, with the ways to reach that person. */
  void add(String theirs, String name, String email, List<Map<String, Object>> contacts) {
    String id = plan.id(USER, theirs, email.isEmpty() ? name : email.replaceFirst("@.*", ""));
    Map<String, Object> entry = plan.add("users");
    entry.put("id", id);
    entry.put("name", name.isEmpty() ? id : name);
    if (!email.isEmpty()) {
      entry.put("email", email);
    }
    if (!contacts.isEmpty()) {
      entry.put("contacts", contacts);
    }
  }

  /** A way to reach somebody. */
  static Map<String, Object> contact(String channel, String address, long afterMinutes) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("channel", channel);
    contact.put("address", address);
    if (afterMinutes > 0) {
      contact.put("after", Math.min(LONGEST_DELAY, afterMinutes) + "m");
    }
    return contact;
  }

  /**
   * Our id of somebody who is named.
   *
   * @param what names them, as findings say it
   */
  String named(String theirs, String name, String what) {
    String known = plan.known(USER, theirs);
    if (known != null) {
      return known;
    }
    plan.rough(
        what, "names '" + (name.isEmpty() ? theirs : name) + "', who is not among the users");
    add(theirs, name.isEmpty() ? theirs : name, "", List.of());
    return String.valueOf(plan.known(USER, theirs));
  }

  /** Adds a team; only members who are known count. */
  void team(String theirs, String name, List<String> members) {
    Map<String, Object> entry = plan.add("teams");
    entry.put("id", plan.id("team", theirs, name));
    List<String> known = new ArrayList<>();
    for (String member : members) {
      String id = plan.known(USER, member);
      if (id == null) {
        plan.rough("team '" + name + "'", "has a member " + member + " who is not among the users");
      } else if (!known.contains(id)) {
        known.add(id);
      }
    }
    entry.put("members", known);
    plan.done("team '" + name + "'");
  }
}
