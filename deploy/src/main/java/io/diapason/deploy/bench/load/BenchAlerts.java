package io.diapason.deploy.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes requests as Prometheus sends them, whole with their head, so that sending them is all that
 * is left to do while the time runs. The same seed, moment and run give the same bytes.
 *
 * @param base now: alerts began a minute ago
 * @param key shown with every request; empty for none
 */
public record BenchAlerts(long seed, Instant base, String key) {

  /** Requests without a key. */
  public BenchAlerts(long seed, Instant base) {
    this(seed, base, "");
  }

  /** How many alerts of one rule go together. */
  public static final int BATCH = 50;

  private static final Pattern LONE = Pattern.compile("Bench\\w+Lone\\d+");
  private static final int HOSTS = 200;
  private static final int RULES = 50;
  private static final long LASTS_SECONDS = 3600;

  /** How many distinct alerts {@link #batches} makes. */
  public static final int DISTINCT = HOSTS * RULES;

  /**
   * 200 requests of 50 alerts: 50 rules on each of 200 hosts.
   *
   * @param run tells the alerts of different runs apart
   * @param pass how often these alerts were said before; as with Prometheus, their end moves
   */
  public List<byte[]> batches(String run, int pass) {
    return bodies(run, pass).stream().map(this::request).toList();
  }

  /** The bodies of {@link #batches} alone, without their heads. */
  public List<byte[]> bodies(String run, int pass) {
    Random random = new Random(seed + pass);
    List<byte[]> bodies = new ArrayList<>(DISTINCT / BATCH);
    StringBuilder body = new StringBuilder();
    for (int number = 0; number < DISTINCT; number++) {
      body.append(body.isEmpty() ? '[' : ',');
      String rule = "Bench" + run + "Rule" + number / HOSTS;
      append(body, new Place(rule, run + "-host-" + number % HOSTS, ""), pass, random);
      if ((number + 1) % BATCH == 0) {
        bodies.add(bytes(body.append(']').toString()));
        body.setLength(0);
      }
    }
    return bodies;
  }

  /**
   * Requests of one alert each, each of a rule of its own on a host of its own. They share no
   * cluster, job, team or word either: of alerts that come so fast one after the other, that would
   * make one happening.
   */
  public List<byte[]> singles(String run, int count) {
    Random random = new Random(seed);
    List<byte[]> requests = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      StringBuilder body = new StringBuilder("[");
      String address = address(run, number);
      append(body, new Place(name(run, number), address, "-" + address), 0, random);
      requests.add(request(bytes(body.append(']').toString())));
    }
    return requests;
  }

  /** The {@code alertname} by which a lone alert is known again; letters and digits only. */
  public static String name(String run, int number) {
    return "Bench" + run + "Lone" + number;
  }

  /** Whether that is such a name. */
  public static boolean isLone(String name) {
    return LONE.matcher(name).matches();
  }

  /** Of digits only, for words that names share count; another one in each run. */
  private static String address(String run, int number) {
    int net = run.hashCode() & 0xffff;
    return "%d.%d.%d.%d".formatted(net >> 8, net & 255, number >> 8, number & 255);
  }

  private record Place(String rule, String host, String own) {}

  private void append(StringBuilder body, Place place, int pass, Random random) {
    body.append("{\"labels\":{\"alertname\":\"").append(place.rule());
    body.append("\",\"cluster\":\"eu-1").append(place.own());
    body.append("\",\"instance\":\"").append(place.host());
    body.append(":9100\",\"job\":\"node").append(place.own());
    body.append("\",\"severity\":\"warning\",\"team\":\"platform").append(place.own());
    body.append("\"},\"annotations\":{\"summary\":\"Trouble on ");
    body.append(place.host()).append("\",\"description\":\"The last value was ");
    // As in life, what is said of an alert changes from pass to pass, and not its labels.
    body.append(random.nextInt(100)).append(".\"},\"startsAt\":\"");
    body.append(base.minusSeconds(60));
    body.append("\",\"endsAt\":\"").append(base.plusSeconds(LASTS_SECONDS + pass));
    body.append("\",\"generatorURL\":\"http://prometheus.example:9090/graph?g0.expr=up\"}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Of a body as Alertmanager takes it. */
  byte[] request(byte[] content) {
    List<String> headers = new ArrayList<>(List.of("Content-Type: application/json"));
    if (!key.isEmpty()) {
      headers.add("X-Api-Key: " + key);
    }
    return Post.request("/api/v2/alerts", headers, content);
  }
}
