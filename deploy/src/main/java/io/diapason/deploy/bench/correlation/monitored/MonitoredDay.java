package io.diapason.deploy.bench.correlation.monitored;

import io.diapason.deploy.bench.correlation.scenario.Scenario;
import io.diapason.deploy.bench.correlation.scenario.ScenarioPlan;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamFiles;
import io.diapason.vocabulary.Ci;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Writes a recording of a day: 240 faults and 1,200 lone alerts in an estate of 48 teams, and as
 * many alerts that stand, and are repeated each minute, as make up the number of events. They come
 * one by one in the first two hours; fifty of one rule are sent together.
 *
 * <p>{@code java -cp deploy/target/diapason.jar
 * io.diapason.deploy.bench.correlation.monitored.MonitoredDay 10000000 FOLDER}, then {@code
 * ./diapason replay --alerts FOLDER/alerts.jsonl --topology FOLDER/topology.yaml --changes
 * FOLDER/changes.jsonl --out OUT}
 */
public final class MonitoredDay {

  private static final Duration DAY = Duration.ofDays(1);
  private static final ScenarioPlan PLAN =
      new ScenarioPlan("monitored", 1, DAY, 240, 1_200, Duration.ZERO, 48);
  private static final int MINUTES = (int) DAY.toMinutes();
  private static final int MINUTES_OF_COMING = 120;
  private static final int TOGETHER = 50;

  private final Instant base = Instant.parse("2026-03-02T00:00:00Z");
  private final List<Ci> estate;
  private final int standing;

  private MonitoredDay(List<Ci> estate, int standing) {
    this.estate = estate;
    this.standing = standing;
  }

  /** Writes so many events, the first argument, into a folder, the second. */
  public static void main(String[] arguments) throws IOException {
    KnownStream scenario = Scenario.of(PLAN);
    Path folder = Path.of(arguments[1]);
    StreamFiles.write(scenario, folder);
    long repeated = Long.parseLong(arguments[0]) - scenario.alerts().size();
    int each = MINUTES - MINUTES_OF_COMING / 2;
    MonitoredDay day = new MonitoredDay(scenario.estate(), (int) (repeated / each));
    day.write(scenario.alerts(), folder.resolve(StreamFiles.ALERTS));
  }

  private void write(List<KnownAlert> broken, Path file) throws IOException {
    Iterator<KnownAlert> next = broken.iterator();
    KnownAlert waiting = next.hasNext() ? next.next() : null;
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int minute = 0; minute < MINUTES; minute++) {
        for (int rule = 0; rule * TOGETHER < standing; rule++) {
          Instant at = at(minute, rule);
          while (waiting != null && waiting.event().receivedAt().isBefore(at)) {
            lines.write(waiting.line());
            lines.write('\n');
            waiting = next.hasNext() ? next.next() : null;
          }
          lines.write(batch(minute, rule, at));
        }
      }
    }
  }

  private Instant at(int minute, int rule) {
    return base.plusMillis(minute * 60_000L + rule * 60_000L * TOGETHER / standing);
  }

  /** Those of a rule that have come; nothing when none has. */
  private String batch(int minute, int rule, Instant at) {
    StringBuilder body = new StringBuilder(TOGETHER * 450);
    for (int number = rule * TOGETHER; number < (rule + 1) * TOGETHER; number++) {
      // By a stride, so that neighbours do not come together.
      int since = (int) ((long) number * 7919 % standing * MINUTES_OF_COMING / standing);
      if (number < standing && minute >= since) {
        body.append(body.isEmpty() ? "" : ",");
        append(body, number, at(since, rule), at.plusSeconds(240));
      }
    }
    return body.isEmpty()
        ? ""
        : "{\"receivedAt\":\"" + at + "\",\"source\":\"alertmanager\",\"body\":[" + body + "]}\n";
  }

  private void append(StringBuilder body, int number, Instant since, Instant until) {
    String place = estate.get(number % estate.size()).id();
    body.append("{\"labels\":{\"alertname\":\"Standing").append(number / TOGETHER);
    body.append("\",\"cluster\":\"eu-1\",\"instance\":\"").append(place);
    body.append(":9100\",\"job\":\"node\",\"slot\":\"").append(number);
    body.append("\",\"severity\":\"warning\"},\"annotations\":{\"summary\":\"Trouble on ");
    body.append(place).append("\",\"description\":\"The last value on ").append(place);
    body.append(" was ").append(until.getEpochSecond() % 97);
    body.append(".\"},\"startsAt\":\"").append(since).append("\",\"endsAt\":\"").append(until);
    body.append("\",\"generatorURL\":\"http://prometheus.example:9090/graph?g0.expr=up\"}");
  }
}
