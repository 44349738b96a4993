package io.diapason.deploy.story;

import io.diapason.deploy.story.Happened.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What came of a story, beside what was expected of it. */
final class StoryEnd {

  private final Storm storm;
  private final List<Expectation> expected;
  private final List<String> problems = new ArrayList<>();

  /** By place, since two things may be alike in all. */
  private final Set<Integer> spokenOf = new HashSet<>();

  private final Set<Integer> surplus = new LinkedHashSet<>();

  StoryEnd(Storm storm, List<Expectation> expected) {
    this.storm = storm;
    this.expected = expected;
  }

  /** Plays the story up to a moment, and throws with its timeline unless all is as expected. */
  void judge(Instant end) {
    Storm.Played played =
        storm.play(
            end,
            play ->
                play.house()
                    .recorder()
                    .listen(happened -> expected.forEach(wish -> wish.hear(play, happened))));
    List<Happened> all = played.all();
    played.findings().forEach(finding -> problems.add("The audit of escalations: " + finding));
    expected.forEach(wish -> look(wish, all));
    for (int n = 0; n < all.size(); n++) {
      if (all.get(n).calls() && !spokenOf.contains(n)) {
        surplus.add(n);
      }
    }
    if (!surplus.isEmpty()) {
      problems.add("Expected nothing else, but what is marked with ! happened as well");
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems) + "\n" + timeline(all));
    }
  }

  private void look(Expectation wish, List<Happened> all) {
    int found = 0;
    for (int n = 0; n < all.size() && found < wish.times(); n++) {
      if (wish.fits(all.get(n)) && isFree(n, all.get(n))) {
        found++;
        speakOf(n, all);
      }
    }
    if (found < wish.times()) {
      String there = found == 0 ? "there was none" : "there were " + found;
      problems.add("Expected %s %s, but %s".formatted(window(wish), wish.words(), there));
    }
    long alike = all.stream().filter(wish::isLike).count();
    if (wish.isOnce() && alike > 1) {
      problems.add(
          "Expected %s %s, but it was %d times in all"
              .formatted(window(wish), wish.words(), alike));
    }
  }

  /** Of an incident a story may speak more than once. */
  private boolean isFree(int n, Happened happened) {
    return happened.kind() == Kind.INCIDENT || !spokenOf.contains(n);
  }

  private void speakOf(int n, List<Happened> all) {
    spokenOf.add(n);
    Happened it = all.get(n);
    if (it.kind() == Kind.INCIDENT) {
      for (int other = 0; other < all.size(); other++) {
        if (all.get(other).kind() == Kind.INCIDENT && all.get(other).whom().equals(it.whom())) {
          spokenOf.add(other);
        }
      }
    }
  }

  private String window(Expectation wish) {
    return "between " + moment(wish.from()) + " and " + moment(wish.until());
  }

  private String moment(Instant at) {
    Duration since = Duration.between(storm.start(), at);
    return "%02d:%02d:%02d"
        .formatted(since.toHours(), since.toMinutesPart(), since.toSecondsPart());
  }

  private String timeline(List<Happened> all) {
    StringBuilder text = new StringBuilder("What happened (* expected, ! not):\n");
    for (int n = 0; n < all.size(); n++) {
      Happened h = all.get(n);
      String mark = surplus.contains(n) ? "!" : spokenOf.contains(n) ? "*" : " ";
      String kind = h.kind().name().toLowerCase(Locale.ROOT);
      String why = h.why().isEmpty() ? "" : " — " + h.why();
      String title = h.fact("title").isEmpty() ? "" : " [" + h.fact("title") + "]";
      text.append(
          "%s %s %-8s %-24s %s%s%s%n"
              .formatted(mark, moment(h.at()), kind, h.whom(), h.what(), title, why));
    }
    return text.toString();
  }
}
