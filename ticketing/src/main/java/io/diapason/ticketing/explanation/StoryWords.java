package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An incident in one paragraph.
 *
 * @param incident as it stands
 * @param turns how it was merged and parted, oldest first
 * @param quiet how many alerts are quiet because one of its alerts explains them
 */
record StoryWords(IncidentSnapshot incident, List<Explanation> turns, int quiet) {

  private static final int REASONS = 2;

  String summary() {
    return Stream.of(
            what(),
            cause(),
            lately(),
            advice("Priority", incident.advice().priority()),
            advice("Team", incident.advice().team()),
            silent())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String what() {
    if (incident.mergedInto() != null) {
      return "%s became part of %s at %s."
          .formatted(incident.title(), incident.mergedInto(), second(incident.updatedAt()));
    }
    return "%s: %s on %s since %s, %s."
        .formatted(
            incident.title(),
            count(incident.alertCount(), "alert"),
            count(incident.ciCount(), "CI"),
            second(incident.openedAt()),
            end());
  }

  private String end() {
    Instant over = incident.resolvedAt();
    if (over != null) {
      return "over since " + second(over);
    }
    String open = "%d of them still open".formatted(incident.openCount());
    return incident.status() == IncidentStatus.SETTLED ? open + ", and nothing new comes" : open;
  }

  private String cause() {
    if (incident.causes().isEmpty()) {
      return "Nothing is suspected yet.";
    }
    Cause first = incident.causes().get(0);
    String name =
        first.change() == null ? first.ci() : first.ci() + " or its change " + first.change();
    return String.format(
        Locale.ROOT,
        "What broke first is thought to be %s (score %.2f): %s.",
        name,
        first.score(),
        first.why());
  }

  private String lately() {
    if (turns.isEmpty()) {
      return "";
    }
    Explanation last = turns.get(turns.size() - 1);
    boolean here = last.incident().equals(incident.id());
    String done =
        last.kind() == Kind.MERGED
            ? (here ? last.other() + " became part of it" : "it became part of " + last.incident())
            : (here
                ? "it was parted from " + last.other()
                : count(last.movedCount(), "alert") + " left it for " + last.incident());
    return "Last, at %s, %s: %s.".formatted(second(last.at()), done, last.why());
  }

  private static String advice(String question, Answer answer) {
    String value = answer.value().isEmpty() ? "unknown" : answer.value();
    return question + " " + value + because(answer.reasons()) + ".";
  }

  /** The weightiest only: the answer itself carries them all. */
  private static String because(List<String> reasons) {
    if (reasons.isEmpty()) {
      return "";
    }
    String more = reasons.size() > REASONS ? " and " + (reasons.size() - REASONS) + " more" : "";
    return ", because " + String.join(", ", reasons.stream().limit(REASONS).toList()) + more;
  }

  private String silent() {
    return quiet == 0 ? "" : count(quiet, "alert") + " kept quiet because its alerts explain them.";
  }

  private static Instant second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
