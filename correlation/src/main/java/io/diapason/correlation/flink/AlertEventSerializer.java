package io.diapason.correlation.flink;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Takes events to the subtask that deduplicates them: what every event of the stream pays for.
 * Flink's own serializer of records calls a constructor by reflection and reads texts byte by byte,
 * which was three fifths of the cost of deduplication.
 *
 * <p>Events travel and are never kept in state, so the form may change with any version.
 */
public final class AlertEventSerializer extends TypeSerializer<AlertEvent> {

  private static final long serialVersionUID = 1L;

  private static final int NO_MOMENT = -1;

  private transient @Nullable CompactTexts texts;

  private CompactTexts texts() {
    if (texts == null) {
      texts = new CompactTexts();
    }
    return texts;
  }

  @Override
  public void serialize(AlertEvent event, DataOutputView target) throws IOException {
    CompactTexts out = texts();
    out.begin();
    out.putText(event.kind().name());
    out.putText(event.severity().name());
    put(event.receivedAt(), out);
    put(event.startsAt(), out);
    put(event.endsAt(), out);
    put(event.expiresAt(), out);
    out.putLong(event.receipt().sequence());
    out.putText(event.receipt().door());
    out.putText(event.tenant());
    out.putText(event.fingerprint().value());
    out.putText(event.source());
    out.putText(event.name());
    out.putText(event.summary());
    out.putText(event.generatorUrl());
    put(event.labels(), out);
    put(event.annotations(), out);
    target.writeInt(out.size());
    target.write(out.bytes(), 0, out.size());
  }

  @Override
  public AlertEvent deserialize(DataInputView source) throws IOException {
    CompactTexts in = texts();
    int size = source.readInt();
    source.readFully(in.room(size), 0, size);
    AlertEvent.Kind kind = AlertEvent.Kind.valueOf(in.getText());
    Severity severity = Severity.valueOf(in.getText());
    Instant receivedAt = moment(in);
    Instant startsAt = moment(in);
    Instant endsAt = moment(in);
    Instant expiresAt = moment(in);
    long sequence = in.getLong();
    Receipt receipt = new Receipt(in.getText(), sequence);
    String tenant = in.getText();
    Fingerprint fingerprint = new Fingerprint(in.getText());
    String speaker = in.getText();
    String name = in.getText();
    String summary = in.getText();
    String url = in.getText();
    return new AlertEvent(
        kind,
        tenant,
        receipt,
        known(receivedAt),
        speaker,
        fingerprint,
        name,
        severity,
        summary,
        map(in),
        map(in),
        startsAt,
        endsAt,
        expiresAt,
        url);
  }

  private static void put(@Nullable Instant moment, CompactTexts out) {
    if (moment == null) {
      out.putInt(NO_MOMENT);
    } else {
      out.putInt(moment.getNano());
      out.putLong(moment.getEpochSecond());
    }
  }

  private static @Nullable Instant moment(CompactTexts in) {
    int nano = in.getInt();
    return nano == NO_MOMENT ? null : Instant.ofEpochSecond(in.getLong(), nano);
  }

  private static Instant known(@Nullable Instant moment) {
    if (moment == null) {
      throw new IllegalStateException("Expected each event to be stamped, but one is not");
    }
    return moment;
  }

  private static void put(Map<String, String> map, CompactTexts out) {
    out.putInt(map.size());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.putText(entry.getKey());
      out.putText(entry.getValue());
    }
  }

  private static Map<String, String> map(CompactTexts in) {
    int size = in.getInt();
    if (size == 0) {
      return Map.of();
    }
    Map<String, String> map = new HashMap<>(2 * size);
    for (int index = 0; index < size; index++) {
      String key = in.getText();
      map.put(key, in.getText());
    }
    return map;
  }

  @Override
  public TypeSerializer<AlertEvent> duplicate() {
    return new AlertEventSerializer();
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public AlertEvent createInstance() {
    return AlertEvent.tick(Receipt.NONE, Instant.EPOCH);
  }

  @Override
  public AlertEvent copy(AlertEvent from) {
    return from;
  }

  @Override
  public AlertEvent copy(AlertEvent from, AlertEvent reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public AlertEvent deserialize(AlertEvent reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    int size = source.readInt();
    target.writeInt(size);
    target.write(source, size);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AlertEventSerializer;
  }

  @Override
  public int hashCode() {
    return AlertEventSerializer.class.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<AlertEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** There is one form only. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<AlertEvent> {

    /** A snapshot of the one form. */
    public Snapshot() {
      super(AlertEventSerializer::new);
    }
  }
}
