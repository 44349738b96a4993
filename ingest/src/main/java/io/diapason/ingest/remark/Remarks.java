package io.diapason.ingest.remark;

import io.diapason.vocabulary.Fingerprint;
import java.util.concurrent.CompletionStage;

/** Keeps what was added to alerts. */
public interface Remarks {

  /** Keeps the newest version; completes when it is durable, and is found from then on. */
  CompletionStage<Void> put(Remark remark);

  /** What was added to an alert; an empty remark when nothing was. */
  Remark find(String tenant, Fingerprint alert);
}
