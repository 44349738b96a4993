package io.diapason.deploy.story;

import io.diapason.deploy.story.Happened.Kind;
import io.diapason.ticketing.tracker.Draft;
import io.diapason.ticketing.tracker.Edit;
import io.diapason.ticketing.tracker.ForeignRef;
import io.diapason.ticketing.tracker.ForeignTicket;
import io.diapason.ticketing.tracker.InMemoryTracker;
import io.diapason.ticketing.tracker.Look;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.Tracker;
import io.diapason.ticketing.tracker.TrackerOutage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tracker that shows what is written into it, and that can be down. */
final class WatchedTracker implements Tracker {

  private final String id;
  private final Recorder recorder;
  private final InMemoryTracker tickets;
  private boolean down;
  private boolean mute;

  WatchedTracker(String id, Recorder recorder) {
    this.id = id;
    this.recorder = recorder;
    tickets = new InMemoryTracker(recorder::now);
  }

  void down(boolean isDown) {
    down = isDown;
  }

  /** Whether it does what it is told, and its answers to writes are lost. */
  void mute(boolean isMute) {
    mute = isMute;
  }

  /** Somebody says something in the newest ticket. */
  void says(String person, String text) {
    tickets.says(newest(), person, text);
  }

  /** Somebody gives the newest ticket another state, in the tracker's words. */
  void sets(String person, String status) {
    tickets.sets(newest(), person, new Look(status, null, null));
  }

  private String newest() {
    if (tickets.size() == 0) {
      throw new AssertionError("Expected a ticket in " + id + ", but there is none");
    }
    return Integer.toString(tickets.size());
  }

  private <T> CompletionStage<T> unlessDown(Supplier<CompletionStage<T>> call) {
    return down
        ? CompletableFuture.failedFuture(
            new TrackerOutage(OutageReason.UNREACHABLE, "nobody listens"))
        : call.get();
  }

  private <T> CompletionStage<T> unlessMute(CompletionStage<T> answer) {
    return mute
        ? CompletableFuture.failedFuture(new TrackerOutage(OutageReason.TIMEOUT, "no answer"))
        : answer;
  }

  private void wrote(String what, String text, Map<String, String> facts) {
    recorder.seen(Kind.TRACKER, id, new Recorder.Line(what, text, facts));
  }

  @Override
  public CompletionStage<List<ForeignRef>> find(String key) {
    return unlessDown(() -> tickets.find(key));
  }

  @Override
  public CompletionStage<ForeignRef> create(Draft draft) {
    return unlessDown(
        () -> {
          wrote("creates", draft.title(), Map.of("text", draft.title() + "\n" + draft.text()));
          return unlessMute(tickets.create(draft));
        });
  }

  @Override
  public CompletionStage<ForeignTicket> read(String ticket) {
    return unlessDown(() -> tickets.read(ticket));
  }

  @Override
  public CompletionStage<Void> update(String ticket, Edit edit) {
    return unlessDown(
        () -> {
          String text = words(edit);
          wrote("changes", text, Map.of("text", text, "ticket", ticket));
          return tickets.update(ticket, edit);
        });
  }

  private static String words(Edit edit) {
    Look look = edit.look();
    return Stream.of(edit.title(), look.status(), look.priority(), look.assignee())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  @Override
  public CompletionStage<Void> comment(String ticket, String text) {
    return unlessDown(
        () -> {
          String line = text.strip().replaceAll("\\s*\\n\\s*", " / ");
          wrote("comments", line, Map.of("text", text, "ticket", ticket));
          return unlessMute(tickets.comment(ticket, text));
        });
  }

  @Override
  public CompletionStage<Void> link(String ticket, String elder) {
    return unlessDown(
        () -> {
          wrote("links", ticket + " to " + elder, Map.of("text", elder, "ticket", ticket));
          return tickets.link(ticket, elder);
        });
  }

  @Override
  public CompletionStage<List<ForeignRef>> changedSince(Instant since) {
    return unlessDown(() -> tickets.changedSince(since));
  }

  @Override
  public @Nullable List<String> touched(byte[] body) {
    return tickets.touched(body);
  }
}
