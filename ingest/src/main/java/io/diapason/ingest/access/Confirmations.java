package io.diapason.ingest.access;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/** Says to a sender that asks before it sends that it is welcome. */
@FunctionalInterface
public interface Confirmations {

  /**
   * Calls the address that stood in a message whose signature is genuine. Completes when the sender
   * has said that it heard; fails when it did not.
   */
  CompletionStage<Void> confirm(URI address);
}
