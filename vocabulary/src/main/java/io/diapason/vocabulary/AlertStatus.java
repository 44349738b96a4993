package io.diapason.vocabulary;

/** Whether the condition of an alert holds. */
public enum AlertStatus {
  FIRING,
  ACKNOWLEDGED,
  RESOLVED;

  /** Whether the condition still holds, taken by somebody or not. */
  public boolean isOpen() {
    return this != RESOLVED;
  }
}
