package io.diapason.ingest.prometheus;

import io.diapason.ingest.admission.Admission;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.admission.Submission;
import io.diapason.ingest.source.Parsed;
import java.util.concurrent.CompletionStage;

/**
 * The door for those that are no sender over HTTP: bounds, admission, counts.
 *
 * @param door where events are stamped
 * @param policy what may pass
 * @param metrics what is counted
 * @param tenant whose estate it concerns
 */
public record CountedDoor(Door door, AdmissionPolicy policy, IngestMetrics metrics, String tenant) {

  /** The same door for another tenant. */
  public CountedDoor of(String other) {
    return new CountedDoor(door, policy, metrics, other);
  }

  /** Takes what was understood; completes when all of it is durable. */
  public CompletionStage<Admission> admit(String source, byte[] body, Parsed parsed) {
    Parsed judged = policy.judge(parsed);
    // The path of the same source over HTTP, so that a dead letter says where to replay it.
    Submission submission = new Submission(tenant, source, "/webhooks/" + source, body);
    return door.admit(submission, judged)
        .thenApply(
            admission -> {
              metrics.accepted(source, judged.accepted(), admission.receivedAt());
              metrics.rejected(source, admission.rejections());
              return admission;
            });
  }
}
