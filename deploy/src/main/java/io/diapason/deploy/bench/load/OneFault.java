package io.diapason.deploy.bench.load;

import io.diapason.vocabulary.Ci;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One switch breaks, then all that hangs on it speaks: its hosts, and the services on those again
 * and again, each alert another one. Beside it stand other switches of the same size on which
 * nothing happens.
 *
 * @param seed of which service speaks when
 * @param base when all of them began
 */
public record OneFault(long seed, Instant base) {

  /** How many alerts go together; the switch's own goes alone. */
  public static final int BATCH = 50;

  /** The first word of the first alert, and so of the incident's title. */
  public static final String FIRST = "BenchLinkDown";

  private static final String UNREACHABLE = "BenchHostUnreachable";
  private static final int SWITCHES = 8;
  private static final int HOSTS = 500;
  private static final int SERVICES = 2_000;
  private static final List<String> CONDITIONS =
      List.of("BenchErrorRateHigh", "BenchLatencyHigh", "BenchPodNotReady", "BenchRefused");

  /** All CIs: 8 switches of 500 hosts and 2,000 services each, every service on two hosts. */
  public static List<Ci> estate() {
    List<Ci> cis = new ArrayList<>();
    for (int area = 0; area < SWITCHES; area++) {
      String on = "core-" + area;
      cis.add(ci(on, "switch", List.of(), List.of()));
      for (int host = 0; host < HOSTS; host++) {
        cis.add(ci(host(area, host), "host", List.of(), List.of(on)));
      }
      for (int service = 0; service < SERVICES; service++) {
        List<String> hosts =
            List.of(host(area, service % HOSTS), host(area, (service * 7 + 1) % HOSTS));
        cis.add(ci(service(area, service), "service", hosts, List.of()));
      }
    }
    return cis;
  }

  private static Ci ci(String id, String kind, List<String> runsOn, List<String> connectedTo) {
    return new Ci(id, kind, "platform", 2, runsOn, List.of(), connectedTo, Map.of());
  }

  private static String host(int area, int number) {
    return "node-%d-%d".formatted(area, number);
  }

  private static String service(int area, int number) {
    return "app-%d-%d".formatted(area, number);
  }

  /** Requests of {@value #BATCH} alerts, so many alerts in all, the switch's own before them. */
  public List<byte[]> requests(int alerts) {
    Random random = new Random(seed);
    List<byte[]> requests = new ArrayList<>();
    requests.add(request(List.of(alert(FIRST, "critical", "host", "core-0", ""))));
    List<String> batch = new ArrayList<>();
    for (int number = 1; number < alerts; number++) {
      batch.add(number <= HOSTS ? ofHost(number - 1) : ofService(number, random));
      if (batch.size() == BATCH || number == alerts - 1) {
        requests.add(request(batch));
        batch.clear();
      }
    }
    return requests;
  }

  /** How many alerts stand in these of the {@link #requests}, where there are so many in all. */
  public static long in(int[] requests, int alerts) {
    int last = (alerts - 2) / BATCH + 1;
    return IntStream.of(requests)
        .mapToLong(number -> number == 0 ? 1 : number == last ? (alerts - 2) % BATCH + 1 : BATCH)
        .sum();
  }

  /** Whether an incident of this title was opened by one of these alerts. */
  public static boolean isTitle(String title) {
    String name = title.split(" ", 2)[0];
    return name.equals(FIRST) || name.equals(UNREACHABLE) || CONDITIONS.contains(name);
  }

  private String ofHost(int number) {
    return alert(UNREACHABLE, "critical", "host", host(0, number), "");
  }

  private String ofService(int number, Random random) {
    String service = service(0, random.nextInt(SERVICES));
    String condition = CONDITIONS.get(number % CONDITIONS.size());
    return alert(condition, "warning", "service", service, "%s-pod-%d".formatted(service, number));
  }

  private String alert(String name, String severity, String label, String ci, String pod) {
    return """
        {"labels":{"alertname":"%s","cluster":"eu-1","severity":"%s","%s":"%s"%s},\
        "annotations":{"summary":"%1$s on %4$s"},"startsAt":"%s",\
        "generatorURL":"http://prometheus.example:9090/graph?g0.expr=up"}"""
        .formatted(name, severity, label, ci, pod.isEmpty() ? "" : ",\"pod\":\"" + pod + '"', base);
  }

  private byte[] request(List<String> alerts) {
    String body = "[" + String.join(",", alerts) + "]";
    return new BenchAlerts(seed, base).request(body.getBytes(StandardCharsets.UTF_8));
  }
}
