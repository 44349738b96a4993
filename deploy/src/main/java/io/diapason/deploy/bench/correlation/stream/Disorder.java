package io.diapason.deploy.bench.correlation.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a stream as a bad network would: some events come up to two minutes late, and a few come
 * twice.
 */
public final class Disorder {

  private static final double LATE = 0.05;
  private static final int LATEST_MILLIS = 120_000;
  private static final double TWICE = 0.01;
  private static final Pattern RECEIVED = Pattern.compile("(\"receivedAt\":\")[^\"]+");

  private record Told(Instant at, KnownAlert alert) {}

  private Disorder() {}

  /** The same stream in disorder, always the same one for a seed. */
  public static KnownStream of(KnownStream stream, long seed) {
    Random random = new Random(seed);
    List<Told> told = new ArrayList<>();
    for (KnownAlert alert : stream.alerts()) {
      Instant at = alert.event().receivedAt();
      int delay = random.nextDouble() < LATE ? random.nextInt(LATEST_MILLIS) : 0;
      told.add(new Told(at.plusMillis(delay), alert));
      if (random.nextDouble() < TWICE) {
        told.add(new Told(at.plusMillis(random.nextInt(1_000)), alert.unscored()));
      }
    }
    told.sort(Comparator.comparing(Told::at));
    LineReader reader = new LineReader();
    List<KnownAlert> alerts = told.stream().map(one -> retold(reader, one)).toList();
    return new KnownStream(
        stream.name() + ", disorder",
        stream.estate(),
        stream.changes(),
        alerts,
        stream.incidents(),
        stream.scoredFrom());
  }

  private static KnownAlert retold(LineReader reader, Told told) {
    KnownAlert alert = told.alert();
    String moment = Matcher.quoteReplacement(told.at().toString());
    String line = RECEIVED.matcher(alert.line()).replaceFirst("$1" + moment);
    KnownAlert retold = reader.read(alert.id(), alert.incident(), line);
    return alert.scored() ? retold : retold.unscored();
  }
}
