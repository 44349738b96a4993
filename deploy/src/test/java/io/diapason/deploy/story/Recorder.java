package io.diapason.deploy.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps what happens, in its order, and tells whoever waits for it. It also owns the time. */
final class Recorder {

  private final List<Happened> all = new ArrayList<>();
  private final List<Consumer<Happened>> listeners = new ArrayList<>();
  private Instant now;

  Recorder(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  void passTo(Instant moment) {
    if (moment.isBefore(now)) {
      throw new IllegalStateException("Expected time to go on from " + now + ", but got " + moment);
    }
    now = moment;
  }

  void listen(Consumer<Happened> listener) {
    listeners.add(listener);
  }

  /** Something of which the story must speak. */
  void seen(Happened.Kind kind, String whom, Line line) {
    add(new Happened(now, kind, whom, line.what(), line.why(), line.facts(), true));
  }

  /** Something that only explains. */
  void noted(Happened.Kind kind, String whom, Line line) {
    add(new Happened(now, kind, whom, line.what(), line.why(), line.facts(), false));
  }

  /** What happened, and why. */
  record Line(String what, String why, Map<String, String> facts) {
    static Line of(String what, String why) {
      return new Line(what, why, Map.of());
    }
  }

  private void add(Happened happened) {
    all.add(happened);
    listeners.forEach(listener -> listener.accept(happened));
  }

  List<Happened> all() {
    return List.copyOf(all);
  }
}
