package io.diapason.ticketing.runbook;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a step does.
 *
 * @param kind by what means
 * @param uses the id of the connection or of the script; empty where neither is needed
 * @param with its settings, whose texts are templates over the facts
 */
public record StepAction(Kind kind, String uses, ObjectNode with) {

  /** The means that a step has. */
  public enum Kind {
    HTTP,
    SCRIPT,
    SSH,
    KUBERNETES,
    AWX,
    RUNDECK,
    STACKSTORM,
    JENKINS,
    GITHUB,
    /** Lets time pass. */
    WAIT,
    /** Asks people to go on or to stop. */
    ASK,
    /** Writes on the ticket. */
    COMMENT;

    /** Whether something outside is touched. */
    public boolean actsOutside() {
      return switch (this) {
        case WAIT, ASK, COMMENT -> false;
        default -> true;
      };
    }
  }

  /** A setting as text; empty when it is not there. */
  public String text(String name) {
    return with.path(name).asText("");
  }
}
