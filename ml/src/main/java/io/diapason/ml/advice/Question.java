package io.diapason.ml.advice;

import java.util.List;
import java.util.Optional;

/** What is asked about every incident; each question has its own model. */
public enum Question {
  /** How soon must somebody work on it? The labels are the names of the priorities. */
  PRIORITY,
  /** Whose is it? The labels are the names of the teams. */
  TEAM,
  /** Will it be solved too late for its agreed time? Yes or no. */
  BREACH,
  /** Will it be handed from one team to another? Yes or no. */
  REASSIGNMENT,
  /** Will people close it as nothing that needed work? Yes or no. */
  NOISE;

  /** The questions that the stream asks; the others are answered at the bench only, so far. */
  public static final List<Question> ASKED_IN_STREAM = List.of(PRIORITY, TEAM);

  /** The question's name in model ids, in the control stream and on the command line. */
  public String wireName() {
    return switch (this) {
      case PRIORITY -> "priority";
      case TEAM -> "team";
      case BREACH -> "breach";
      case REASSIGNMENT -> "reassignment";
      case NOISE -> "noise";
    };
  }

  /** The question of that name; empty when there is none. */
  public static Optional<Question> named(String wireName) {
    for (Question question : values()) {
      if (question.wireName().equals(wireName)) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }
}
