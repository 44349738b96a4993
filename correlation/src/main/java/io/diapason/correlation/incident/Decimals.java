package io.diapason.correlation.incident;

/** Numbers for sentences. A format string would cost more than all the rest of a decision. */
final class Decimals {

  private Decimals() {}

  /** With one digit after the point. */
  static String one(double value) {
    long tenths = Math.round(value * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  /** With two digits after the point. */
  static String two(double value) {
    long hundredths = Math.round(value * 100);
    return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
  }
}
