package io.diapason.ticketing.audit;

import java.util.Objects;

/**
 * The place of an entry in the chain of its subject.
 *
 * @param number from 1, one up with each entry of the chain; 0 for an entry outside of any
 * @param previous the {@linkplain AuditEntry#hash() hash} of the entry before it; empty for the
 *     first
 */
public record Seal(long number, String previous) {

  /** Outside of any chain. */
  public static final Seal NONE = new Seal(0, "");

  public Seal {
    previous = Objects.requireNonNullElse(previous, "");
  }
}
