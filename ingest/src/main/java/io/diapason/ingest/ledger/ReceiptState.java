package io.diapason.ingest.ledger;

/** What is known of an accepted event. */
public enum ReceiptState {
  /** The engine has read it and everything before it. */
  FOUND,
  /** It was accepted, and the engine has not read up to it, or misses something before it. */
  PENDING,
  /** No door that is known gave this receipt. */
  UNKNOWN
}
