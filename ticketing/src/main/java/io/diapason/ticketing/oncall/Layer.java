package io.diapason.ticketing.oncall;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way to say who is on call; of several layers the last that names somebody decides. */
public interface Layer {

  /** By which people know it. */
  String id();

  /** Who is on call by this layer alone; null for nobody. */
  @Nullable String personAt(Instant moment);

  /** Every moment between two at which the answer may change, in any order. */
  Stream<Instant> turns(Instant from, Instant until);
}
