package io.diapason.ingest.admission;

import java.time.Instant;

/** Is told when the log has become older than what stands in it. */
@FunctionalInterface
public interface DoorListener {

  /** The first event since the last tick was stamped. Called under the door's lock: be brief. */
  void firstEventSinceTick(Instant at);
}
