package io.diapason.deploy.storm;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes an estate of any size: separate areas, each with its network, hosts, database, cache and
 * six to ten services, joined only by a backbone, and CIs that stand alone. The same seed gives the
 * same estate.
 */
public final class EstateGenerator {

  private static final List<String> AREAS =
      List.of("shop", "billing", "stock", "care", "search", "media", "travel", "loyalty");
  private static final List<String> SERVICES =
      List.of(
          "store", "engine", "worker", "sync", "rules", "gateway", "admin", "export", "web", "app");
  private static final List<String> OWNERS = List.of("payments", "storefront", "platform");
  private static final int LEAST_SERVICES = 6;
  private static final int HOSTS = 3;

  /** The services above the engine call one of those that come before them. */
  private static final int FIRST_CALLER = 2;

  private final Random random;

  public EstateGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** That many areas and six CIs that stand alone. */
  public List<Ci> generate(int areas) {
    return generate(areas, 6);
  }

  /** That many areas and that many CIs that stand alone. */
  public List<Ci> generate(int areas, int standalone) {
    List<Ci> cis = new ArrayList<>();
    cis.add(wired("backbone-rt", "router", 1, List.of()));
    for (int i = 0; i < areas; i++) {
      String name = AREAS.get(i % AREAS.size());
      int round = i / AREAS.size();
      area(round == 0 ? name : name + (round + 1), OWNERS.get(i % OWNERS.size()), cis);
    }
    for (int i = 1; i <= standalone; i++) {
      cis.add(carried("lab-box-" + i, "host", "platform", 4, List.of(), List.of()));
    }
    return List.copyOf(cis);
  }

  private void area(String area, String owner, List<Ci> cis) {
    int tier = 1 + random.nextInt(3);
    cis.add(wired(area + "-rt", "router", tier, List.of("backbone-rt")));
    cis.add(wired(area + "-sw", "switch", tier, List.of(area + "-rt")));
    List<String> hosts = new ArrayList<>();
    for (int i = 1; i <= HOSTS; i++) {
      String host = area + "-node-" + i;
      hosts.add(host);
      cis.add(wired(host, "host", tier, List.of(area + "-sw")));
    }
    String database = area + "-db";
    String cache = area + "-cache";
    cis.add(carried(database, "database", "database", tier, List.of(hosts.get(0)), List.of()));
    cis.add(carried(cache, "cache", "platform", tier, List.of(hosts.get(1)), List.of()));
    int count = LEAST_SERVICES + random.nextInt(SERVICES.size() - LEAST_SERVICES + 1);
    List<String> services = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> calls = calls(services, List.of(database, cache));
      List<String> host = List.of(hosts.get(random.nextInt(HOSTS)));
      String service = area + "-" + SERVICES.get(i);
      cis.add(carried(service, "service", owner, tier, host, calls));
      services.add(service);
    }
  }

  private List<String> calls(List<String> before, List<String> stores) {
    if (before.size() < FIRST_CALLER) {
      return stores;
    }
    String called = before.get(random.nextInt(before.size()));
    return random.nextInt(2) == 0 ? List.of(called) : List.of(called, stores.get(0));
  }

  private static Ci wired(String id, String kind, int tier, List<String> connectedTo) {
    String team = kind.equals("host") ? "platform" : "network";
    return new Ci(id, kind, team, tier, List.of(), List.of(), connectedTo, Map.of());
  }

  private static Ci carried(
      String id, String kind, String team, int tier, List<String> runsOn, List<String> calls) {
    return new Ci(id, kind, team, tier, runsOn, calls, List.of(), Map.of());
  }
}
