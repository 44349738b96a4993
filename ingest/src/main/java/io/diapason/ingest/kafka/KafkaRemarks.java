package io.diapason.ingest.kafka;

import io.diapason.ingest.remark.Remark;
import io.diapason.ingest.remark.Remarks;
import io.diapason.vocabulary.Fingerprint;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Remarks on a compacted topic, which forgets those that nobody has touched for a month. */
public final class KafkaRemarks implements Remarks, AutoCloseable {

  private final KafkaRegister<Remark> register;

  private KafkaRemarks(KafkaLogConfig config) {
    this.register =
        new KafkaRegister<>(
            config,
            new KafkaRegister.Kept<>(
                Topics.REMARKS,
                Remark.class,
                remark -> key(remark.tenant(), remark.alert()),
                Remark::updatedAt));
  }

  /** Reads what is there; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaRemarks open(KafkaLogConfig config) {
    return new KafkaRemarks(config);
  }

  @Override
  public CompletionStage<Void> put(Remark remark) {
    return register.put(remark);
  }

  @Override
  public Remark find(String tenant, Fingerprint alert) {
    @Nullable Remark known = register.find(key(tenant, alert));
    return known == null ? Remark.none(tenant, alert) : known;
  }

  @Override
  public void close() {
    register.close();
  }

  private static String key(String tenant, Fingerprint alert) {
    return tenant + "|" + alert.value();
  }
}
