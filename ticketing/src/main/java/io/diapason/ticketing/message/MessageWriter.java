package io.diapason.ticketing.message;

/** Puts what is to be told into words. */
@FunctionalInterface
public interface MessageWriter {

  /** The words for a delivery; the same ones for the same delivery. */
  Message write(Delivery delivery);
}
