package io.diapason.ml.advice;

import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.List;

/**
 * One asking of the models, as the stream {@code diapason.consultations} keeps it: what was known
 * at that moment, what each model said, and what stood. From this and from what people made of the
 * ticket the models learn and are judged; whatever came to be known later is not in it.
 *
 * @param tenant whose incident
 * @param incident about which
 * @param version the version of the incident that the advice went out with
 * @param at the stream's time
 * @param facts all that the models were told
 * @param priority what stood as the answer to how soon
 * @param team what stood as the answer to whose; empty for nobody
 * @param opinions of all models asked
 */
public record Consultation(
    String tenant,
    IncidentId incident,
    long version,
    Instant at,
    IncidentFacts facts,
    String priority,
    String team,
    List<Opinion> opinions) {

  public Consultation {
    opinions = opinions == null ? List.of() : List.copyOf(opinions);
  }

  /**
   * Whether this version's asking is kept: the first, and then each time an incident has twice as
   * many versions, so that one that grows for days costs little.
   */
  public static boolean isKept(long version) {
    return Long.bitCount(version) == 1;
  }

  /** What stood as the answer; empty for a question that the stream does not ask. */
  public String stood(Question question) {
    return switch (question) {
      case PRIORITY -> priority;
      case TEAM -> team;
      case BREACH, REASSIGNMENT, NOISE -> "";
    };
  }
}
