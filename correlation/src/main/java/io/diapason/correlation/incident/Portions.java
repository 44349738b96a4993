package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Cuts what an announcement brings into portions that the log takes as one entry: after a merge an
 * announcement may have a hundred thousand members to tell of.
 */
public final class Portions {

  /** In characters of text, of which each takes one to three bytes in the log. */
  private static final long MOST = 2_000_000;

  private static final long MEMBER_WITHOUT_TEXTS = 600;
  private static final long FINGERPRINT = 40;

  private Portions() {}

  /** Members, in their order; one empty portion when there are none. */
  public static List<List<IncidentAlert>> ofAlerts(List<IncidentAlert> alerts) {
    return cut(alerts, Portions::weight);
  }

  /** Fingerprints, in their order; one empty portion when there are none. */
  public static List<List<Fingerprint>> ofFingerprints(List<Fingerprint> fingerprints) {
    return cut(fingerprints, any -> FINGERPRINT);
  }

  private static <T> List<List<T>> cut(List<T> all, ToLongFunction<T> weight) {
    List<List<T>> portions = new ArrayList<>(1);
    long sum = 0;
    int from = 0;
    for (int index = 0; index < all.size(); index++) {
      long next = weight.applyAsLong(all.get(index));
      if (index > from && sum + next > MOST) {
        portions.add(all.subList(from, index));
        from = index;
        sum = 0;
      }
      sum += next;
    }
    portions.add(all.subList(from, all.size()));
    return portions;
  }

  private static long weight(IncidentAlert alert) {
    long texts = alert.reason().length() + alert.summary().length() + 32L * alert.firings().size();
    for (var label : alert.labels().entrySet()) {
      texts += label.getKey().length() + label.getValue().length();
    }
    for (var annotation : alert.annotations().entrySet()) {
      texts += annotation.getKey().length() + annotation.getValue().length();
    }
    return MEMBER_WITHOUT_TEXTS + texts;
  }
}
