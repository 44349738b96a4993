package io.diapason.ingest.stream;

import io.diapason.vocabulary.DeadLetter;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What was refused, read back from the log. */
public interface DeadLetters {

  /**
   * The newest letters of a tenant.
   *
   * @param cursor from an earlier page; null for the newest
   * @param limit 1 or more
   */
  CompletionStage<DeadLetterPage> page(String tenant, @Nullable Long cursor, int limit);

  /** One letter of a tenant by its id. */
  CompletionStage<Optional<DeadLetter>> find(String tenant, String id);
}
