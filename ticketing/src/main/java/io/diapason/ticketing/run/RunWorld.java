package io.diapason.ticketing.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run must know of the world to go on.
 *
 * @param admission whether it may begin
 * @param halted why nothing may be begun at all; null when it may
 * @param recovered whether no alert holds on the CIs that it works on
 * @param ended whether its incident has ended
 */
public record RunWorld(
    Admission admission, @Nullable String halted, boolean recovered, boolean ended) {

  /**
   * Whether a run may begin.
   *
   * @param kind whether
   * @param until when it is worth asking again; null when that is not known
   * @param why in words
   */
  public record Admission(Kind kind, @Nullable Instant until, String why) {

    /** Whether a run may begin. */
    public enum Kind {
      GRANTED,
      HELD,
      REFUSED
    }

    /** It may. */
    public static Admission granted() {
      return new Admission(Kind.GRANTED, null, "");
    }

    /** Not now. */
    public static Admission held(@Nullable Instant until, String why) {
      return new Admission(Kind.HELD, until, why);
    }

    /** Never. */
    public static Admission refused(String why) {
      return new Admission(Kind.REFUSED, null, why);
    }
  }
}
