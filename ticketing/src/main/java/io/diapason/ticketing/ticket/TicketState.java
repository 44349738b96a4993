package io.diapason.ticketing.ticket;

import io.diapason.ticketing.sla.Stretch;
import io.diapason.ticketing.tracker.WorkState;

/** Where the work on an incident stands. */
public enum TicketState {
  /** Opened, and nobody knows yet whose it is. */
  NEW,
  /** Opened, and its team is known. */
  TRIAGED,
  /** Somebody took notice. */
  ACKNOWLEDGED,
  IN_PROGRESS,
  ON_HOLD,
  /** The condition ended, or somebody says so. */
  RESOLVED,
  /** The work ended. */
  CLOSED,
  /** The incident became part of an elder one, whose ticket carries the work on. */
  MERGED;

  /** Whether somebody still has to do something. */
  public boolean isActive() {
    return compareTo(RESOLVED) < 0;
  }

  /** What clocks do in it. */
  public Stretch.Kind clocks() {
    return switch (this) {
      case NEW, TRIAGED -> Stretch.Kind.WAITING;
      case ACKNOWLEDGED, IN_PROGRESS -> Stretch.Kind.WORKED;
      case ON_HOLD -> Stretch.Kind.HELD;
      case RESOLVED, CLOSED, MERGED -> Stretch.Kind.ENDED;
    };
  }

  /** What a tracker shows of it. */
  public WorkState shown() {
    return switch (this) {
      case NEW, TRIAGED -> WorkState.NEW;
      case ACKNOWLEDGED -> WorkState.ACKNOWLEDGED;
      case IN_PROGRESS -> WorkState.IN_PROGRESS;
      case ON_HOLD -> WorkState.ON_HOLD;
      case RESOLVED -> WorkState.RESOLVED;
      case CLOSED, MERGED -> WorkState.CLOSED;
    };
  }

  /** Whether nobody has taken notice yet. */
  public boolean isUnacknowledged() {
    return this == NEW || this == TRIAGED;
  }
}
