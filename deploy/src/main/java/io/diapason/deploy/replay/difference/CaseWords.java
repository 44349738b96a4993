package io.diapason.deploy.replay.difference;

import io.diapason.deploy.replay.outcome.ReplayedIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says in sentences what is different in a case. */
final class CaseWords {

  private static final int FEW = 5;
  private static final Comparator<ReplayedIncident> LARGEST_FIRST =
      Comparator.comparing(ReplayedIncident::alertCount)
          .reversed()
          .thenComparing(incident -> incident.header().id());

  private CaseWords() {}

  static DifferentCase tell(Case one) {
    return new DifferentCase(
        one.kind(),
        few(one.here()),
        few(one.there()),
        one.here().size(),
        one.there().size(),
        one.shared(),
        why(one));
  }

  private static List<DifferentIncident> few(List<ReplayedIncident> incidents) {
    return incidents.stream().sorted(LARGEST_FIRST).limit(FEW).map(DifferentIncident::of).toList();
  }

  private static String why(Case one) {
    List<String> sentences = new ArrayList<>();
    sentences.add(grouping(one));
    if (one.isPageOnlyHere()) {
      sentences.add("Only here is anybody paged.");
    }
    if (one.isPageOnlyThere()) {
      sentences.add("Only there is anybody paged.");
    }
    if (one.pageOrder() != 0) {
      sentences.add(paging(one));
    }
    if (one.priorityOrder() != 0) {
      sentences.add(
          "It is %s here and %s there."
              .formatted(
                  one.here().get(0).header().priority(), one.there().get(0).header().priority()));
    }
    if (one.hasOtherTeam()) {
      sentences.add(
          "It goes to %s here and to %s there."
              .formatted(
                  named(one.here().get(0).header().team()),
                  named(one.there().get(0).header().team())));
    }
    return String.join(" ", sentences);
  }

  private static String grouping(Case one) {
    return switch (one.kind()) {
      case SAME -> "The same alerts in both.";
      case ALTERED ->
          "%s in both, %d only here, %d only there."
              .formatted(
                  counted(one.shared(), "alert"),
                  one.here().get(0).alertCount() - one.shared(),
                  one.there().get(0).alertCount() - one.shared());
      case SPLIT -> "One incident here is %d there.".formatted(one.there().size());
      case MERGED -> "%d incidents here are one there.".formatted(one.here().size());
      case REGROUPED ->
          "%d incidents here are %d others there.".formatted(one.here().size(), one.there().size());
      case ONLY_HERE -> "There is no such incident there.";
      case ONLY_THERE -> "There is no such incident here.";
    };
  }

  private static String paging(Case one) {
    Instant here = Objects.requireNonNull(one.pagedHere());
    Instant there = Objects.requireNonNull(one.pagedThere());
    Duration apart = Duration.between(here, there).abs();
    String by =
        apart.toSeconds() < 10
            ? apart.toMillis() + " ms"
            : apart.toSeconds() < 600 ? apart.toSeconds() + " s" : apart.toMinutes() + " min";
    return "The first page comes %s %s there."
        .formatted(by, there.isBefore(here) ? "earlier" : "later");
  }

  private static String named(String team) {
    return team.isEmpty() ? "nobody" : team;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
