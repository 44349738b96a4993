package io.diapason.deploy.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.Expression;
import io.diapason.ticketing.expression.Template;
import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.runbook.RunbookFacts;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.RunbookStep.Timing;
import io.diapason.ticketing.runbook.StepAction;
import io.diapason.ticketing.runbook.StepAction.Kind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One step of a runbook. What it does is named by a key: {@code script:}, {@code http:} and the
 * other systems name what they use, {@code wait:} a time, {@code ask:} and {@code comment:} a text.
 *
 * @param means by what steps may work
 */
record RunbookStepSection(Means means) {

  RunbookStep read(Section section, List<RunbookStep> before) {
    List<String> earlier = before.stream().map(RunbookStep::id).toList();
    Ids.claim(section, new HashSet<>(earlier));
    String id = section.read("id", "", Rules.NAME);
    StepAction action = action(section);
    String onlyIf = section.read("onlyIf", "", Rules.TEXT);
    if (!onlyIf.isEmpty()) {
      RunbookSection.check(
          section, "onlyIf", () -> Expression.condition(onlyIf, RunbookFacts.STEPS));
    }
    boolean repeatable = section.read("repeatable", false, Rules.YES_NO);
    return new RunbookStep(
        id,
        section.read("title", id, Rules.TEXT),
        action,
        after(section, earlier),
        onlyIf,
        until(section, action, repeatable),
        timing(section),
        repeatable,
        undo(section));
  }

  /** Unless it says what it waits for, a step waits for the one before. */
  private static List<String> after(Section section, List<String> earlier) {
    List<String> usual = earlier.isEmpty() ? List.of() : List.of(earlier.get(earlier.size() - 1));
    List<String> after = section.readList("after", usual, Rules.NAME);
    Ids.requireKnown(section, "after", after, earlier);
    return after;
  }

  private static String until(Section section, StepAction action, boolean repeatable) {
    String until = section.read("until", "", Rules.TEXT);
    if (until.isEmpty()) {
      return until;
    }
    RunbookSection.check(section, "until", () -> Expression.condition(until, RunbookFacts.ANSWERS));
    String method = action.text("method").toUpperCase(Locale.ROOT);
    boolean asks = action.kind() == Kind.HTTP && (method.isEmpty() || method.equals("GET"));
    if (!asks && !repeatable) {
      section
          .problems()
          .error(
              section.mark("until"),
              "Expected 'until' only of a step that may be done again and again: a GET, or one"
                  + " with 'repeatable: true'");
    }
    return until;
  }

  private static Timing timing(Section section) {
    Timing usual = Timing.defaults();
    return new Timing(
        RunbookSection.seconds(section, "timeout", usual.timeoutSeconds()),
        RunbookSection.seconds(section, "every", usual.everySeconds()),
        section.read("tries", usual.tries(), Rules.whole(1, 20)),
        RunbookSection.seconds(section, "pause", usual.pauseSeconds()));
  }

  private @Nullable StepAction undo(Section section) {
    if (!section.has("undo")) {
      return null;
    }
    try (Section undo = section.section("undo")) {
      return action(undo);
    }
  }

  private StepAction action(Section section) {
    ObjectNode with = section.tree("with");
    checkTexts(section, with);
    Set<Kind> found = new HashSet<>();
    StepAction action = new StepAction(Kind.COMMENT, "", with);
    for (Kind kind : Kind.values()) {
      String key = kind.name().toLowerCase(Locale.ROOT);
      if (section.has(key)) {
        found.add(kind);
        action = action(section, kind, with);
      }
    }
    if (found.size() != 1) {
      section
          .problems()
          .error(
              section.mark(),
              "Expected exactly one of script, ssh, http, kubernetes, awx, rundeck, stackstorm,"
                  + " jenkins, github, wait, ask and comment, but got "
                  + found.size());
    }
    return action;
  }

  private StepAction action(Section section, Kind kind, ObjectNode with) {
    String key = kind.name().toLowerCase(Locale.ROOT);
    switch (kind) {
      case WAIT -> {
        Duration time = section.read(key, Duration.ofSeconds(1), RunbookSection.TIME);
        with.put("seconds", time.toSeconds());
        return new StepAction(kind, "", with);
      }
      case ASK, COMMENT -> {
        String text = section.read(key, "", Rules.TEXT);
        RunbookSection.check(section, key, () -> Template.of(text, RunbookFacts.STEPS));
        with.put(kind == Kind.ASK ? "question" : "text", text);
        return new StepAction(kind, "", with);
      }
      default -> {
        String uses = section.read(key, "", Rules.NAME);
        Ids.requireKnown(section, key, List.of(uses), means.of(kind));
        checkCommand(section, uses, with);
        return new StepAction(kind, uses, with);
      }
    }
  }

  /** Which command is run must not depend on what happens. */
  private void checkCommand(Section section, String uses, ObjectNode with) {
    SshHosts.Login login = means.logins().get(uses);
    if (login == null) {
      return;
    }
    String command = with.path("command").asText("");
    if (!login.commands().containsKey(command)) {
      section
          .problems()
          .error(
              section.mark("with"),
              "Expected 'command' to be one of %s, but got '%s'"
                  .formatted(new TreeSet<>(login.commands().keySet()), command));
    }
  }

  private static void checkTexts(Section section, JsonNode json) {
    if (json.isTextual()) {
      RunbookSection.check(
          section, "with", () -> Template.of(json.textValue(), RunbookFacts.STEPS));
    }
    json.forEach(part -> checkTexts(section, part));
  }
}
