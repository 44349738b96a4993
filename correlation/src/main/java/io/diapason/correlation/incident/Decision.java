package io.diapason.correlation.incident;

import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to remember, what to say, and when to be woken. Nothing has happened yet.
 *
 * @param incidents to be kept in place of what was
 * @param members to be kept, with the slot that each takes
 * @param former to be kept as they were, since the alert is a member of another incident now
 * @param merged incidents that became part of an elder one
 * @param parted incidents of which alerts turned out to be something else
 * @param forgotten incidents of which nothing is to be remembered
 * @param wakes when to ask again about which incident
 * @param announce the incidents to announce now, in order
 * @param explained why, for those who ask later
 * @param lesson what it taught of the tenant; null when it taught nothing
 */
public record Decision(
    List<IncidentState> incidents,
    List<Placed> members,
    List<Placed> former,
    List<Merged> merged,
    List<Parted> parted,
    List<IncidentState> forgotten,
    List<Wake> wakes,
    List<IncidentId> announce,
    List<Explanation> explained,
    @Nullable Lesson lesson) {

  /** Nothing to do. */
  public static final Decision NOTHING =
      new Decision(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), null);

  /** A member and the slot it takes; {@link #SAME_SLOT} when it has one already. */
  public record Placed(Member member, int slot) {

    /** The member keeps the slot that it has. */
    public static final int SAME_SLOT = -1;
  }

  /**
   * The end of an incident that an elder one carries on.
   *
   * @param younger as it ends
   * @param elder where its members are now
   * @param left the members that moved
   */
  public record Merged(IncidentState younger, IncidentId elder, List<Fingerprint> left) {}

  /**
   * Alerts that turned out to be something else than the incident they were in.
   *
   * @param from the incident that they leave
   * @param left those that are no longer members of it
   */
  public record Parted(IncidentId from, List<Fingerprint> left) {}

  /** A wake-up to ask for. */
  public record Wake(Why why, IncidentId incident, Instant at) {

    /** What a wake-up is for. */
    public enum Why {
      /** What joined since the last announcement is to be announced. */
      ANNOUNCE,
      /** Perhaps nothing new has come for the quiet period. */
      SETTLE,
      /** What broke lately is to be looked back upon. */
      LOOK_BACK,
      /** Perhaps a closed incident can no longer come back. */
      FORGET
    }
  }
}
