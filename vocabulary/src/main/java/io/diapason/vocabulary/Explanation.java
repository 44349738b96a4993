package io.diapason.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something of an incident was decided, in a sentence and in numbers. Written down once, at the
 * moment of the decision.
 *
 * @param tenant whose estate it concerns
 * @param incident the incident that is explained
 * @param kind what was decided
 * @param alert the alert by which it was
 * @param at the stream's time of the decision
 * @param why the reason, in a sentence
 * @param other the incident that became part of this one, or that this one was parted from; null
 *     when there is none
 * @param weighing the numbers behind it; null where nothing was weighed
 * @param parts what spoke for it, and in a comparison also what did not
 * @param rivals what else was considered, likeliest first, {@link #MOST_RIVALS} at most
 * @param moved the alerts that changed their incident by it, the first {@link #MOST_MOVED}
 * @param movedCount how many did
 */
public record Explanation(
    String tenant,
    IncidentId incident,
    Kind kind,
    Fingerprint alert,
    Instant at,
    String why,
    @Nullable IncidentId other,
    @Nullable Weighing weighing,
    List<Part> parts,
    List<Rival> rivals,
    List<Fingerprint> moved,
    int movedCount) {

  /** So many incidents that lost are named. */
  public static final int MOST_RIVALS = 3;

  /** So many alerts that moved are named. */
  public static final int MOST_MOVED = 100;

  /** What can be explained. */
  public enum Kind {
    /** No incident was near enough, so the alert opened one. */
    OPENED,
    /** The alert joined the incident. */
    JOINED,
    /** Another incident became part of this one. */
    MERGED,
    /** This incident was parted from another one, with those of its alerts that moved. */
    PARTED,
    /** Nothing was decided: two alerts were held against each other because somebody asked. */
    COMPARED
  }

  /** The kinds of evidence. */
  public enum Evidence {
    LINKS,
    COMMON_ROOT,
    NAMED,
    COMPANY,
    SAME_CONDITION,
    SHARED_TRAIT,
    SHARED_CHANGE,
    COINCIDENCE
  }

  /**
   * How near an alert was to an incident.
   *
   * @param closeness 0 to 1: what time leaves of what relates the two
   * @param threshold the least that would have been enough
   * @param secondsApart the seconds since the incident's last alert
   * @param patience for how many seconds the incident waits for its next alert
   * @param usualGap how many seconds lie between its alerts on average
   */
  public record Weighing(
      double closeness, double threshold, double secondsApart, double patience, double usualGap) {}

  /**
   * One kind of evidence.
   *
   * @param kind which
   * @param words what was found or missing
   * @param found how much of it was found, 0 for nothing to 1
   * @param weight what it would say if all of it were found, 0 to 1
   * @param says what it says: both multiplied
   */
  public record Part(Evidence kind, String words, double found, double weight, double says) {}

  /**
   * An incident that was considered and did not take the alert.
   *
   * @param incident which
   * @param verdict why not
   * @param weighing how near it was
   * @param parts what spoke for it
   */
  public record Rival(IncidentId incident, String verdict, Weighing weighing, List<Part> parts) {

    public Rival {
      parts = parts == null ? List.of() : parts;
    }
  }

  public Explanation {
    parts = parts == null ? List.of() : parts;
    rivals = rivals == null ? List.of() : rivals;
    moved = moved == null ? List.of() : moved;
  }
}
