package io.diapason.ticketing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of a subject's chain, kept with the subject itself: an action and its entry are one
 * write. Entries stay here until the log has them.
 *
 * @param count how many entries the chain has
 * @param head the hash of its last entry; empty for none
 * @param unsaid entries that the log may not have yet, oldest first
 */
public record AuditTrail(long count, String head, List<AuditEntry> unsaid) {

  /** Of a subject on which nobody acted yet. */
  public static final AuditTrail EMPTY = new AuditTrail(0, "", List.of());

  public AuditTrail {
    head = Objects.requireNonNullElse(head, "");
    unsaid = unsaid == null ? List.of() : List.copyOf(unsaid);
  }

  /** The same with one more entry at its end; the entry's id and seal are made here. */
  public AuditTrail adding(AuditEntry entry) {
    AuditEntry sealed =
        new AuditEntry(
            entry.tenant(),
            entry.subject().id() + "#" + (count + 1),
            entry.at(),
            entry.subject(),
            entry.action(),
            entry.actor(),
            entry.result(),
            new Seal(count + 1, head));
    List<AuditEntry> all = new ArrayList<>(unsaid);
    all.add(sealed);
    return new AuditTrail(count + 1, sealed.hash(), all);
  }

  /** The same when the log has all entries up to a number. */
  public AuditTrail saidUpTo(long number) {
    return new AuditTrail(
        count, head, unsaid.stream().filter(entry -> entry.seal().number() > number).toList());
  }

  /** The oldest entry that the log may not have; null for none. */
  public @Nullable AuditEntry oldest() {
    return unsaid.isEmpty() ? null : unsaid.get(0);
  }
}
