package io.diapason.ticketing.ticket;

import io.diapason.ticketing.audit.Difference;
import io.diapason.ticketing.tracker.Mirror;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft has come, to tell later what an action did to it.
 *
 * @param fields what people can see, by name
 * @param said how much was said on the timeline
 * @param mirrors its copies
 */
record Standing(Map<String, String> fields, long said, List<Mirror> mirrors) {

  /** What changed, which may be none of the fields; null when nothing was done at all. */
  @Nullable List<Difference> since(Standing before) {
    return equals(before) ? null : Difference.between(before.fields, fields);
  }
}
