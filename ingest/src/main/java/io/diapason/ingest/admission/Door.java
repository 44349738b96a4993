package io.diapason.ingest.admission;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.stream.EventLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.ingest.stream.LogReply;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one place where an event is given its moment and its number.
 *
 * <p>Stamping and appending are one step under one lock, so the order of the log is the order of
 * the stamps. Moments never go back; a tick's moment is later than that of every event before it.
 * Changes are numbered by themselves, under the name {@code <door>.changes}, because the ledger
 * accounts for alerts only.
 *
 * <p>While the log lies still, nothing is stamped: senders get a {@link LogOutage} at once. What
 * was stamped before stays on its way, so that no number is lost while the process lives.
 */
public final class Door {

  private static final String AN_EVENT = "an event";

  private final Object lock = new Object();
  private final String id;
  private final InstantSource clock;
  private final EventLog log;
  private final Backlog backlog = new Backlog();
  private final Tally durable = new Tally();
  private final Tally rejected = new Tally();
  private final Tally deadLettered = new Tally();
  private final List<DoorListener> listeners = new CopyOnWriteArrayList<>();
  private Instant last;
  private long alerts;
  private long changes;
  private long letters;
  private boolean quietSinceTick = true;

  /**
   * A door that continues a log.
   *
   * @param id the name of this run, such as {@code d-mf3k9x2a}; never used before
   * @param clock the time of day
   * @param log where everything goes
   * @param lastReceivedAt the newest moment in the log; every stamp will be later
   */
  public Door(String id, InstantSource clock, EventLog log, Instant lastReceivedAt) {
    this.id = id;
    this.clock = clock;
    this.log = log;
    this.last = lastReceivedAt.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
  }

  /** Asks the log where it ends and opens a door behind it. */
  public static CompletionStage<Door> open(String id, InstantSource clock, EventLog log) {
    return log.lastReceivedAt().thenApply(end -> new Door(id, clock, log, end));
  }

  /** The name of this run. */
  public String id() {
    return id;
  }

  /** Tells somebody from now on when a tick is wanted. */
  public void listen(DoorListener listener) {
    listeners.add(listener);
  }

  /**
   * Takes what was understood and keeps what was not; completes when all of it is durable, and
   * fails with {@link LogOutage} when that takes too long: then nothing is acknowledged.
   */
  public CompletionStage<Admission> admit(Submission submission, Parsed parsed) {
    synchronized (lock) {
      LogOutage outage = outage();
      if (outage != null) {
        return CompletableFuture.failedFuture(outage);
      }
      Instant at = stamp();
      List<CompletionStage<Void>> appends = new ArrayList<>();
      Receipts taken = append(submission.tenant(), parsed.accepted(), at, appends);
      Receipts altered = append(parsed.changes(), at, appends);
      for (Rejection rejection : parsed.rejections()) {
        appends.add(keep(submission, rejection, at));
      }
      if (taken.count() + altered.count() > 0) {
        announce(at);
      }
      Admission admission = new Admission(taken, altered, at, parsed.rejections());
      return LogReply.inTime(all(appends), AN_EVENT).thenApply(done -> admission);
    }
  }

  /** Sets what the engine works by, from the moment of this call on. */
  public CompletionStage<Instant> set(Function<Instant, Control> control) {
    synchronized (lock) {
      LogOutage outage = outage();
      if (outage != null) {
        return CompletableFuture.failedFuture(outage);
      }
      Instant at = stamp();
      CompletionStage<Void> append = log.appendControl(control.apply(at));
      announce(at);
      return LogReply.inTime(append, AN_EVENT).thenApply(done -> at);
    }
  }

  /**
   * Tells the log that time has passed; the moment is later than that of every event so far.
   * Completes when the tick is durable, however late.
   */
  public CompletionStage<Instant> tick() {
    synchronized (lock) {
      Instant now = now();
      last = now.isAfter(last) ? now : last.plusMillis(1);
      quietSinceTick = true;
      Instant at = last;
      return log.tick(new Receipt(id, backlog.durableUpTo()), at).thenApply(done -> at);
    }
  }

  /** What this door has done for a tenant. */
  public DoorTotals totals(String tenant) {
    return new DoorTotals(id, durable.of(tenant), rejected.of(tenant), deadLettered.of(tenant));
  }

  /** Whether this run gave the receipt of this change, and the log has it or soon will. */
  public boolean gaveChange(Receipt receipt) {
    synchronized (lock) {
      return receipt.door().equals(changesDoor())
          && receipt.sequence() >= 1
          && receipt.sequence() <= changes;
    }
  }

  /** Whether this run gave this number to an alert. */
  public boolean gave(Receipt receipt) {
    synchronized (lock) {
      return receipt.door().equals(id) && receipt.sequence() >= 1 && receipt.sequence() <= alerts;
    }
  }

  private String changesDoor() {
    return id + ".changes";
  }

  private List<AlertEvent> stamped(List<AlertDraft> drafts, Instant at) {
    List<AlertEvent> events = new ArrayList<>(drafts.size());
    for (AlertDraft draft : drafts) {
      events.add(draft.stamp(new Receipt(id, ++alerts), at));
    }
    return events;
  }

  private CompletionStage<Void> append(String tenant, List<AlertEvent> events) {
    Backlog.Batch batch = backlog.add(alerts, last);
    return log.appendAlerts(events)
        .whenComplete(
            (done, failure) -> {
              synchronized (lock) {
                backlog.done(batch);
              }
              if (failure == null) {
                durable.add(tenant, events.size());
              }
            });
  }

  private Receipts append(
      String tenant, List<AlertDraft> drafts, Instant at, List<CompletionStage<Void>> appends) {
    if (drafts.isEmpty()) {
      return Receipts.NONE;
    }
    List<AlertEvent> events = stamped(drafts, at);
    appends.add(append(tenant, events));
    return new Receipts(events.get(0).receipt(), events.get(events.size() - 1).receipt());
  }

  /** Changes have numbers of their own, which are not part of the ledger. */
  private Receipts append(
      List<ChangeDraft> drafts, Instant at, List<CompletionStage<Void>> appends) {
    long before = changes;
    for (ChangeDraft draft : drafts) {
      appends.add(log.appendChange(draft.stamp(new Receipt(changesDoor(), ++changes), at)));
    }
    return drafts.isEmpty()
        ? Receipts.NONE
        : new Receipts(new Receipt(changesDoor(), before + 1), new Receipt(changesDoor(), changes));
  }

  private CompletionStage<Void> keep(Submission submission, Rejection rejection, Instant at) {
    String tenant = submission.tenant();
    byte[] bytes = rejection.position().cutFrom(submission.body());
    rejected.add(tenant, 1);
    DeadLetter letter =
        new DeadLetter(
            id + "-x" + ++letters,
            tenant,
            at,
            submission.source(),
            submission.path(),
            rejection.reason().word(),
            rejection.message(),
            bytes.length > DeadLetter.LONGEST ? Arrays.copyOf(bytes, DeadLetter.LONGEST) : bytes,
            rejection.position().path(),
            submission.headers(),
            submission.query(),
            submission.integration());
    return log.appendDeadLetter(letter)
        .whenComplete(
            (done, failure) -> {
              // What could not be kept was not refused either: its sender is told to come again.
              (failure == null ? deadLettered : rejected).add(tenant, failure == null ? 1 : -1);
            });
  }

  private @Nullable LogOutage outage() {
    LogOutage outage = log.outage();
    Instant since = backlog.waitingSince();
    if (outage == null && since != null && since.plus(LogReply.WITHIN).isBefore(now())) {
      return LogReply.tooLate(AN_EVENT);
    }
    return outage;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Instant stamp() {
    Instant now = now();
    last = now.isAfter(last) ? now : last;
    return last;
  }

  private void announce(Instant at) {
    if (quietSinceTick) {
      quietSinceTick = false;
      listeners.forEach(listener -> listener.firstEventSinceTick(at));
    }
  }

  private static CompletableFuture<Void> all(List<CompletionStage<Void>> stages) {
    return CompletableFuture.allOf(
        stages.stream()
            .map(CompletionStage::toCompletableFuture)
            .toArray(CompletableFuture[]::new));
  }
}
