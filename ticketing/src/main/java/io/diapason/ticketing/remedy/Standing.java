package io.diapason.ticketing.remedy;

import io.diapason.vocabulary.IncidentId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Knows how incidents stand. */
public interface Standing {

  /**
   * How an incident stands.
   *
   * @param ended whether it is over
   * @param recovered whether none of its alerts holds on the CIs in question
   */
  record Of(boolean ended, boolean recovered) {}

  /** How an incident stands, as to some CIs. */
  CompletionStage<Of> of(String tenant, IncidentId incident, List<String> cis);
}
