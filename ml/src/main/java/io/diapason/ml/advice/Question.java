package io.diapason.ml.advice;

import java.util.Optional;

/** What is asked about every incident; each question has its own model. */
public enum Question {
  /** How soon must somebody work on it? The labels are the names of the priorities. */
  PRIORITY,
  /** Whose is it? The labels are the names of the teams. */
  TEAM;

  /** The question's name in model ids, in the control stream and on the command line. */
  public String wireName() {
    return switch (this) {
      case PRIORITY -> "priority";
      case TEAM -> "team";
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
