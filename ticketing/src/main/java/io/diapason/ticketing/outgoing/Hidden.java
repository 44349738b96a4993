package io.diapason.ticketing.outgoing;

/**
 * A secret that was read. It shows itself to nobody who does not ask for it by name, so that no log
 * and no message can hold it by accident.
 *
 * @param value the secret itself
 */
public record Hidden(String value) {

  @Override
  public String toString() {
    return "(hidden)";
  }
}
