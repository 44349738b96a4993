package io.diapason.deploy.story;

import io.diapason.deploy.config.DiapasonConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * A story of the product: what holds, what happens when, and what is expected of it. Begin with
 * {@link #storm()} and end with {@link Expectations#nothingElse()}, which plays it.
 *
 * <p>Moments are hours, minutes and perhaps seconds since the beginning of the story, such as
 * {@code 00:04} or {@code 31:00:10}.
 */
final class Storm {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

  /** Time passes in steps of this while something goes on, and of the other while nothing does. */
  private static final Duration STEP = Duration.ofSeconds(1);

  private static final Duration LONG_STEP = Duration.ofSeconds(5);
  private static final Duration LIVELY = Duration.ofSeconds(20);

  private final StoryFiles files = new StoryFiles();
  private final List<Deed> deeds = new ArrayList<>();
  private Instant start = MONDAY;

  private Storm() {}

  /**
   * Something that is done at a moment.
   *
   * @param at when, or later if something else takes so long
   * @param words for the timeline
   */
  record Deed(Instant at, int number, String who, String words, Consumer<StoryHouse> what) {}

  static Storm storm() {
    return new Storm();
  }

  /** When the story begins; on a Monday of March 2026 at midnight UTC where nobody says it. */
  Storm beginning(String moment) {
    if (!deeds.isEmpty()) {
      throw new IllegalStateException("Expected the beginning before the first moment");
    }
    start = OffsetDateTime.parse(moment).toInstant();
    return this;
  }

  Storm given(Given given) {
    given.write(files);
    return this;
  }

  Moment at(String moment) {
    return new Moment(this, moment(moment));
  }

  /** A moment of the story, from hours, minutes and perhaps seconds. */
  Instant moment(String text) {
    String[] parts = text.split(":");
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException("Expected a moment such as 00:04, but got " + text);
    }
    long seconds = parts.length == 3 ? Long.parseLong(parts[2]) : 0;
    return start
        .plus(Duration.ofHours(Long.parseLong(parts[0])))
        .plus(Duration.ofMinutes(Long.parseLong(parts[1])))
        .plusSeconds(seconds);
  }

  Instant start() {
    return start;
  }

  void add(Instant at, String who, String words, Consumer<StoryHouse> what) {
    deeds.add(new Deed(at, deeds.size(), who, words, what));
  }

  Instant lastDeed() {
    return deeds.stream().map(Deed::at).max(Comparator.naturalOrder()).orElse(start);
  }

  /**
   * Plays it.
   *
   * @param watched is shown the recorder before the beginning, and may do something as others do
   */
  Played play(Instant end, Consumer<Play> watched) {
    DiapasonConfig config = files.read();
    Recorder recorder = new Recorder(start);
    try (StoryHouse house = new StoryHouse(config, recorder)) {
      Play play = new Play(house, new PriorityQueue<>(IN_ORDER));
      play.agenda().addAll(deeds);
      watched.accept(play);
      play.to(end);
      return new Played(recorder.all(), house.findings());
    }
  }

  /**
   * A story that was played.
   *
   * @param all what happened, in its order
   * @param findings what the auditor of escalations found wrong
   */
  record Played(List<Happened> all, List<String> findings) {}

  private static final Comparator<Deed> IN_ORDER =
      Comparator.comparing(Deed::at).thenComparing(Deed::number);

  /**
   * A story while it is played.
   *
   * @param agenda what is still to be done
   */
  record Play(StoryHouse house, PriorityQueue<Deed> agenda) {

    /** Has something done soon, as a person who reads a message does. */
    void soon(String who, String words, Consumer<StoryHouse> what) {
      Instant at = house.recorder().now().plus(STEP);
      agenda.add(new Deed(at, Integer.MAX_VALUE, who, words, what));
    }

    void to(Instant end) {
      Recorder recorder = house.recorder();
      int seen = 0;
      Instant lively = recorder.now();
      while (recorder.now().isBefore(end) || !agenda.isEmpty()) {
        Duration step = recorder.now().isBefore(lively.plus(LIVELY)) ? STEP : LONG_STEP;
        Instant next = recorder.now().plus(step);
        Deed deed = agenda.peek();
        if (deed != null && !deed.at().isAfter(next)) {
          next = deed.at().isAfter(recorder.now()) ? deed.at() : recorder.now();
          recorder.passTo(next);
          carryOut(next);
          house.settle();
        } else {
          house.passTo(next);
        }
        int all = recorder.all().size();
        lively = all == seen ? lively : recorder.now();
        seen = all;
      }
    }

    private void carryOut(Instant now) {
      while (!agenda.isEmpty() && !agenda.peek().at().isAfter(now)) {
        Deed deed = agenda.poll();
        house.recorder().noted(Happened.Kind.DEED, deed.who(), Recorder.Line.of(deed.words(), ""));
        deed.what().accept(house);
      }
    }
  }
}
