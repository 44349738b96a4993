package io.diapason.ingest.access;

import io.diapason.ingest.access.Verdict.Admitted;
import io.diapason.ingest.access.Verdict.Reason;
import io.diapason.ingest.access.Verdict.Refused;

/** The policy together with the memory of what came in, so that nothing signed comes in twice. */
public final class Gate {

  private static final int MOST_REMEMBERED = 100_000;

  private volatile AccessPolicy policy;
  private final SeenBefore seen = new SeenBefore(MOST_REMEMBERED);

  /** A gate with this policy, which has seen nobody yet. */
  public Gate(AccessPolicy policy) {
    this.policy = policy;
  }

  /** Judges by another policy from now on; what came in before is remembered all the same. */
  public void judgeBy(AccessPolicy other) {
    policy = other;
  }

  /** By what it judges. */
  public AccessPolicy policy() {
    return policy;
  }

  /** Judges an attempt, and refuses a signed request that came in before. */
  public Verdict enter(Attempt attempt) {
    Verdict verdict = policy.decide(attempt);
    if (verdict instanceof Admitted admitted
        && !admitted.trace().isEmpty()
        && !seen.claim(admitted.trace(), admitted.forgetAt(), attempt.now())) {
      return new Refused(
          Reason.REPLAYED, "Expected a request that is new, but this one came in before");
    }
    return verdict;
  }

  /** Nothing came of a request that was let in: the same one may come again. */
  public void letAgain(Admitted admitted) {
    if (!admitted.trace().isEmpty()) {
      seen.release(admitted.trace());
    }
  }
}
