package io.diapason.ticketing.audit;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * One action of one person, as it is kept for good.
 *
 * @param tenant whose estate
 * @param id unique within the tenant; the same action has the same id however often it is told
 * @param at when, to the millisecond
 * @param subject on what
 * @param action what was wanted, by its name in the API
 * @param actor who, by which way and why
 * @param result what came of it
 * @param seal its place in the chain of its subject
 */
public record AuditEntry(
    String tenant,
    String id,
    Instant at,
    AuditSubject subject,
    String action,
    Actor actor,
    AuditResult result,
    Seal seal) {

  private static final int ID_LENGTH = 24;

  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    seal = Objects.requireNonNullElse(seal, Seal.NONE);
  }

  /**
   * An entry outside of any chain, whose id is made of all that it says.
   *
   * @param at when
   */
  public static AuditEntry loose(String tenant, AuditSubject subject, Instant at, Deed deed) {
    AuditEntry nameless =
        new AuditEntry(
            tenant, "", at, subject, deed.action(), deed.actor(), deed.result(), Seal.NONE);
    return nameless.named(nameless.hash().substring(0, ID_LENGTH));
  }

  /**
   * What somebody did, without when and on what.
   *
   * @param action what was wanted, by its name in the API
   * @param actor who, by which way and why
   * @param result what came of it
   */
  public record Deed(String action, Actor actor, AuditResult result) {}

  /** The same under another id, where two that say the same are to be told apart. */
  public AuditEntry named(String name) {
    return new AuditEntry(tenant, name, at, subject, action, actor, result, seal);
  }

  /** The entry that follows one of {@link AuditResult.Outcome#ASKED}: what came of it, and when. */
  public AuditEntry answered(AuditResult outcome, Instant moment) {
    return new AuditEntry(tenant, id + "-end", moment, subject, action, actor, outcome, seal);
  }

  /**
   * SHA-256 over all that the entry says, each part with its length before it, in hexadecimal.
   * Parts that later releases add are hashed only where they are not empty, so old hashes stand.
   */
  public String hash() {
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, tenant, id, Long.toString(at.toEpochMilli()));
    put(hasher, subject.kind().name(), subject.id(), action);
    put(hasher, actor.by(), actor.via().name(), actor.place(), actor.text());
    put(hasher, result.outcome().name(), result.reason());
    for (Difference change : result.changes()) {
      put(hasher, change.field(), change.before(), change.after());
    }
    put(hasher, Long.toString(seal.number()), seal.previous());
    return hasher.hash().toString();
  }

  private static void put(Hasher hasher, String... parts) {
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      hasher.putInt(bytes.length).putBytes(bytes);
    }
  }
}
