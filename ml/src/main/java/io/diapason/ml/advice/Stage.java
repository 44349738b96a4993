package io.diapason.ml.advice;

import java.util.List;

/** Where a model stands between its training and its end. */
public enum Stage {
  /** It is kept, and nobody asks it. */
  CANDIDATE,
  /** It is asked beside the live model; what it says is recorded and never acted on. */
  SHADOW,
  /** It answers a tenth of the incidents in place of the live model. */
  CANARY,
  /** It answers. */
  LIVE,
  /** It was asked once and is no more; a rollback may bring it back. */
  RETIRED;

  /** The stages in which a model is asked, at most one model of a question in each. */
  public static final List<Stage> ASKED = List.of(LIVE, CANARY, SHADOW);

  /**
   * Under which key the control stream names the model of a question: {@code team} for the live
   * one, {@code team/shadow} and {@code team/canary} for those beside it.
   */
  public String key(Question question) {
    return switch (this) {
      case LIVE -> question.wireName();
      case SHADOW -> question.wireName() + "/shadow";
      case CANARY -> question.wireName() + "/canary";
      case CANDIDATE, RETIRED ->
          throw new IllegalStateException(
              "Expected a stage in which a model is asked, but " + this);
    };
  }
}
