package io.diapason.deploy.story;

import io.diapason.deploy.story.Happened.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Something that must happen between two moments. */
final class Expectation {

  private final Instant from;
  private final Instant until;
  private final Kind kind;
  private final StringBuilder words;
  private final List<Predicate<Happened>> tests = new ArrayList<>();
  private int times = 1;
  private boolean once;
  private @Nullable BiConsumer<Storm.Play, Happened> reply;
  private int replied;

  Expectation(Instant from, Instant until, Kind kind, String words) {
    this.from = from;
    this.until = until;
    this.kind = kind;
    this.words = new StringBuilder(words);
  }

  void must(String more, Predicate<Happened> test) {
    words.append(' ').append(more);
    tests.add(test);
  }

  void times(int count) {
    words.append(' ').append(count).append(" times");
    times = count;
  }

  int times() {
    return times;
  }

  void once() {
    words.append(" once");
    once = true;
  }

  boolean isOnce() {
    return once;
  }

  void replies(String with, BiConsumer<Storm.Play, Happened> how) {
    words.append(", answered with '").append(with).append('\'');
    reply = how;
  }

  Kind kind() {
    return kind;
  }

  Instant until() {
    return until;
  }

  /** Whether it is of this kind and as wished, whenever it was. */
  boolean isLike(Happened happened) {
    return happened.kind() == kind && tests.stream().allMatch(test -> test.test(happened));
  }

  boolean fits(Happened happened) {
    return !happened.at().isBefore(from) && !happened.at().isAfter(until) && isLike(happened);
  }

  /** Answers when it happens, if it is to be answered. */
  void hear(Storm.Play play, Happened happened) {
    if (reply != null && replied < times && fits(happened)) {
      replied++;
      reply.accept(play, happened);
    }
  }

  String words() {
    return words.toString();
  }

  Instant from() {
    return from;
  }
}
