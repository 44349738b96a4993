package io.diapason.ingest.opsgenieapi;

/** A parameter of a request means nothing here; says which, and what was expected. */
public final class InvalidField extends IllegalArgumentException {

  private final String field;

  InvalidField(String field, String expected, String found) {
    super("Expected " + expected + " in " + field + ", but found '" + found + "'");
    this.field = field;
  }

  /** The name of the parameter. */
  public String field() {
    return field;
  }
}
