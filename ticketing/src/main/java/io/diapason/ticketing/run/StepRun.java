package io.diapason.ticketing.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a step of a run is.
 *
 * @param step the id of the step
 * @param undo whether it takes the step back
 * @param status where it stands
 * @param attempts how often it was begun
 * @param startedAt when it was first begun; null before
 * @param endedAt when it ended; null before
 * @param nextAt when it is looked at again; null for never
 * @param leaseOwner the worker that has it; null for none
 * @param leaseUntil until when
 * @param reference by what the one that does it knows it, such as the number of a job; null for
 *     none
 * @param output what it answered; null for nothing
 * @param detail one line for people, without secrets
 */
public record StepRun(
    String step,
    boolean undo,
    Status status,
    int attempts,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant nextAt,
    @Nullable String leaseOwner,
    @Nullable Instant leaseUntil,
    @Nullable String reference,
    @Nullable JsonNode output,
    String detail) {

  /** Where a step stands. */
  public enum Status {
    /** What must come before has not ended. */
    PENDING,
    /** It can begin, or begin again, when its time has come. */
    READY,
    /** A worker has it. */
    CLAIMED,
    /** It was begun, and is asked how far it is. */
    ASKED,
    /** It lets time pass. */
    WAITING,
    /** People are asked. */
    PEOPLE,
    /** A worker died over it, and nobody knows whether it was done. */
    UNKNOWN,
    DONE,
    SKIPPED,
    FAILED;

    /** Whether it ended well enough for those after it. */
    public boolean letsOthersBegin() {
      return this == DONE || this == SKIPPED;
    }

    /** Whether it is under way. */
    public boolean isUnderWay() {
      return switch (this) {
        case CLAIMED, ASKED, WAITING, PEOPLE, UNKNOWN -> true;
        case PENDING, READY, DONE, SKIPPED, FAILED -> false;
      };
    }
  }

  public StepRun {
    detail = Objects.requireNonNullElse(detail, "");
  }

  static StepRun pending(String step, boolean undo) {
    return new StepRun(step, undo, Status.PENDING, 0, null, null, null, null, null, null, null, "");
  }

  /** Its name within the run, which no other step has. */
  public String key() {
    return undo ? "undo:" + step : step;
  }

  /** Whether a worker may take it. */
  boolean isDue(Instant now) {
    return switch (status) {
      case READY, ASKED -> nextAt != null && !now.isBefore(nextAt);
      case CLAIMED -> leaseUntil != null && !now.isBefore(leaseUntil);
      default -> false;
    };
  }

  /** When it wants to be looked at; null for never. */
  @Nullable Instant wakeAt() {
    return switch (status) {
      case READY, ASKED, WAITING -> nextAt;
      case CLAIMED -> leaseUntil;
      default -> null;
    };
  }

  StepRun ready(Instant at) {
    return with(Status.READY, at, null, detail);
  }

  StepRun waiting(Status how, Instant now, @Nullable Instant until) {
    return new StepRun(
        step, undo, how, attempts, now, null, until, null, null, reference, output, detail);
  }

  StepRun claimed(String owner, Instant until, Instant now) {
    boolean begins = status == Status.READY;
    return new StepRun(
        step,
        undo,
        Status.CLAIMED,
        attempts + (begins ? 1 : 0),
        startedAt == null ? now : startedAt,
        null,
        null,
        owner,
        until,
        begins ? null : reference,
        output,
        detail);
  }

  StepRun asked(@Nullable String known, Instant again, String said) {
    return new StepRun(
        step,
        undo,
        Status.ASKED,
        attempts,
        startedAt,
        null,
        again,
        null,
        null,
        known,
        output,
        said);
  }

  StepRun answered(JsonNode answer) {
    return new StepRun(
        step,
        undo,
        status,
        attempts,
        startedAt,
        endedAt,
        nextAt,
        leaseOwner,
        leaseUntil,
        reference,
        answer,
        detail);
  }

  StepRun ended(Status how, Instant now, String said) {
    return with(how, null, now, said);
  }

  private StepRun with(Status how, @Nullable Instant again, @Nullable Instant end, String said) {
    return new StepRun(
        step, undo, how, attempts, startedAt, end, again, null, null, reference, output, said);
  }
}
