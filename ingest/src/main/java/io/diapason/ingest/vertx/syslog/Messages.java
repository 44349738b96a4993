package io.diapason.ingest.vertx.syslog;

import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.syslog.FrameReader;
import io.diapason.ingest.source.syslog.SyslogPolicy;
import io.diapason.ingest.source.syslog.SyslogReading;
import io.diapason.ingest.source.syslog.SyslogSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** Hands messages to the door, as one body that frames each by its length. */
final class Messages {

  private final CountedDoor door;
  private final SyslogSource source;

  Messages(CountedDoor door, SyslogPolicy policy) {
    this.door = door;
    this.source = new SyslogSource(policy);
  }

  /** Completes when all that are alerts are durable; fails when the log is down. */
  Future<Void> take(List<byte[]> messages, String sender) {
    ByteArrayOutputStream framed = new ByteArrayOutputStream();
    messages.forEach(message -> framed.writeBytes(FrameReader.counted(message)));
    byte[] body = framed.toByteArray();
    Posted posted = new Posted(Map.of(SyslogSource.SENDER, sender), Map.of(), body);
    SyslogReading reading = source.readAll(posted, door.tenant());
    if (reading.parsed().accepted().isEmpty() && reading.parsed().rejections().isEmpty()) {
      passOver("below_severity", reading.passedOver());
      return Future.succeededFuture();
    }
    return Future.fromCompletionStage(
            door.admit(source.name(), body, reading.parsed()), Vertx.currentContext())
        .onSuccess(done -> passOver("below_severity", reading.passedOver()))
        .mapEmpty();
  }

  /** Counts what was not taken, and why. */
  void passOver(String reason, int count) {
    door.metrics().passedOver(source.name(), reason, count);
  }
}
