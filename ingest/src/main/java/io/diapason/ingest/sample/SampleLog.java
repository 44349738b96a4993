package io.diapason.ingest.sample;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The stream of samples, as the door writes it: in the order in which they are handed over. No
 * method blocks.
 */
public interface SampleLog extends AutoCloseable {

  /**
   * Appends samples in their order; completes when all of them are durable, however late, and fails
   * with {@link LogOutage} only when some never will be.
   */
  CompletionStage<Void> append(List<Sample> samples);

  /** Why samples should not even be stamped now; null while the log takes them. */
  @Nullable LogOutage outage();

  /** Waits a few seconds for what is on its way; whatever is appended later fails. */
  @Override
  void close();
}
