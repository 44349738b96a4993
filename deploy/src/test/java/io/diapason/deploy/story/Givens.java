package io.diapason.deploy.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The words with which a story says what holds from its beginning on. */
final class Givens {

  private static final String TOPOLOGY = "topology.yaml";

  private Givens() {}

  static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** A file of the configuration, as its owner would write it. */
  static Given file(String name, String text) {
    return files -> files.put(name, text);
  }

  /** An estate, to be described further. */
  static Estate topology() {
    return new Estate();
  }

  /** Who is called first for a team's tickets. */
  static Calls onCall(String team, String person) {
    return new Calls(team, person);
  }

  /** What is in the estate, and what hangs on what. */
  static final class Estate implements Given {

    private final List<Given> parts = new ArrayList<>();

    private Estate and(Given part) {
      parts.add(part);
      return this;
    }

    private static ObjectNode ci(StoryFiles files, String id) {
      return files.entry(TOPOLOGY, "cis", id);
    }

    /** A fault of the second one would be felt by the first. */
    Estate link(String ci, String on) {
      return and(
          files -> {
            ci(files, ci).withArray("dependsOn").add(on);
            ci(files, on);
          });
    }

    Estate owned(String team, String... cis) {
      return and(
          files -> {
            for (String ci : cis) {
              ci(files, ci).put("team", team);
            }
          });
    }

    /** How much the business depends on them: 1 most, 4 least. */
    Estate tier(int tier, String... cis) {
      return and(
          files -> {
            for (String ci : cis) {
              ci(files, ci).put("tier", tier);
            }
          });
    }

    @Override
    public void write(StoryFiles files) {
      parts.forEach(part -> part.write(files));
    }
  }

  /** Who is called for a team, one after the other while nobody takes notice. */
  static final class Calls implements Given {

    private record Step(String person, Duration after) {}

    private final String team;
    private final List<Step> steps = new ArrayList<>();
    private Duration acknowledgedFor = Duration.ZERO;

    private Calls(String team, String person) {
      this.team = team;
      steps.add(new Step(person, Duration.ZERO));
    }

    Later then(String person) {
      return after -> {
        steps.add(new Step(person, after));
        return this;
      };
    }

    /** When somebody else is called. */
    interface Later {
      Calls after(Duration pause);
    }

    /** How long an acknowledgement holds although nobody begins to work. */
    Calls acknowledgedFor(Duration time) {
      acknowledgedFor = time;
      return this;
    }

    @Override
    public void write(StoryFiles files) {
      ObjectNode members = files.entry("oncall.yaml", "teams", team);
      ObjectNode policy = files.entry("escalation.yaml", "policies", team);
      for (Step step : steps) {
        ObjectNode user = files.entry("oncall.yaml", "users", step.person());
        user.put("email", step.person() + "@example.com");
        if (user.withArray("contacts").isEmpty()) {
          user.withArray("contacts")
              .addObject()
              .put("channel", "pager")
              .put("address", step.person());
        }
        members.withArray("members").add(step.person());
        ObjectNode call = policy.withArray("steps").addObject();
        call.put("after", step.after().toSeconds() + "s").withArray("users").add(step.person());
      }
      if (!acknowledgedFor.isZero()) {
        policy.put("acknowledgedFor", acknowledgedFor.toSeconds() + "s");
      }
      files
          .list("escalation.yaml", "routes")
          .addObject()
          .put("policy", team)
          .putArray("teams")
          .add(team);
    }
  }
}
