package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds an estate: racks of hosts behind switches, and domains that share them, each of a team
 * with its stores and layered services of two or three replicas; balancers in front, services that
 * everybody calls, and providers outside that nobody watches.
 */
final class ScenarioEstate {

  private static final List<String> DOMAINS =
      List.of(
          "checkout",
          "catalog",
          "search",
          "orders",
          "billing",
          "identity",
          "shipping",
          "pricing",
          "media",
          "notify",
          "reviews",
          "stock",
          "returns",
          "loyalty",
          "fraud",
          "reports",
          "chat",
          "travel",
          "ads",
          "maps",
          "vendors",
          "tax",
          "gifts",
          "careers");
  private static final List<String> ROLES =
      List.of("api", "core", "rules", "worker", "sync", "cache-warmer", "export", "admin", "web");
  private static final int HOSTS_IN_RACK = 6;
  private static final List<String> PROVIDERS =
      List.of("card-network", "sms-gateway", "geo-lookup");

  private final Dice dice;
  private final List<Ci> cis = new ArrayList<>();
  private final List<String> hosts = new ArrayList<>();
  private final List<String> entrances = new ArrayList<>();

  private ScenarioEstate(Dice dice) {
    this.dice = dice;
  }

  static List<Ci> of(int domains, Dice dice) {
    return new ScenarioEstate(dice).build(domains);
  }

  private List<Ci> build(int domains) {
    add("core-rt-1", "router", "network", List.of(), List.of(), List.of());
    int racks = Math.max(3, domains * 2 / 3);
    for (int rack = 1; rack <= racks; rack++) {
      rack("r" + rack);
    }
    PROVIDERS.forEach(it -> add(it, "external", "", List.of(), List.of(), List.of()));
    add("session-store", "cache", "platform", someHosts(1), List.of(), List.of());
    add("event-bus", "queue", "platform", someHosts(1), List.of(), List.of());
    service("auth", "platform", List.of("session-store"));
    service("config-server", "platform", List.of());
    for (int i = 0; i < domains; i++) {
      String round = i < DOMAINS.size() ? "" : Integer.toString(i / DOMAINS.size() + 1);
      domain(DOMAINS.get(i % DOMAINS.size()) + round);
    }
    for (int i = 0; i < entrances.size(); i += 4) {
      List<String> behind = entrances.subList(i, Math.min(i + 4, entrances.size()));
      add(
          "edge-lb-" + (i / 4 + 1),
          "loadbalancer",
          "network",
          someHosts(1),
          List.copyOf(behind),
          List.of());
    }
    return List.copyOf(cis);
  }

  private void rack(String rack) {
    add(rack + "-sw", "switch", "network", List.of(), List.of(), List.of("core-rt-1"));
    for (int i = 1; i <= HOSTS_IN_RACK; i++) {
      String host = rack + "-host-" + i;
      add(host, "host", "platform", List.of(), List.of(), List.of(rack + "-sw"));
      hosts.add(host);
    }
  }

  private void domain(String domain) {
    List<String> stores = new ArrayList<>();
    stores.add(add(domain + "-db", "database", "database", someHosts(1), List.of(), List.of()));
    if (dice.chance(0.6)) {
      stores.add(add(domain + "-cache", "cache", domain, someHosts(1), List.of(), List.of()));
    }
    if (dice.chance(0.4)) {
      stores.add(add(domain + "-queue", "queue", "platform", someHosts(1), List.of(), List.of()));
    }
    String elsewhere = entrances.isEmpty() ? "auth" : dice.one(entrances);
    List<String> below = new ArrayList<>();
    int count = dice.between(4, ROLES.size());
    for (int i = 0; i < count; i++) {
      List<String> calls = new ArrayList<>();
      if (below.isEmpty() || dice.chance(0.45)) {
        calls.add(dice.one(stores));
      }
      if (!below.isEmpty()) {
        calls.add(dice.one(below));
      }
      borrowed(elsewhere).stream().filter(it -> !calls.contains(it)).forEach(calls::add);
      below.add(service(domain + "-" + ROLES.get(i), domain, calls));
    }
    entrances.add(below.get(below.size() - 1));
  }

  /** What a service calls outside its own domain. */
  private List<String> borrowed(String elsewhere) {
    List<String> calls = new ArrayList<>();
    if (dice.chance(0.12)) {
      calls.add("auth");
    }
    if (dice.chance(0.12)) {
      calls.add(elsewhere);
    }
    if (dice.chance(0.06)) {
      calls.add(dice.one(PROVIDERS));
    }
    if (dice.chance(0.06)) {
      calls.add("event-bus");
    }
    return calls;
  }

  private String service(String id, String team, List<String> calls) {
    return add(id, "service", team, someHosts(dice.between(2, 3)), calls, List.of());
  }

  private List<String> someHosts(int count) {
    List<String> some = new ArrayList<>();
    while (some.size() < count) {
      String host = dice.one(hosts);
      if (!some.contains(host)) {
        some.add(host);
      }
    }
    return some;
  }

  private String add(
      String id,
      String kind,
      String team,
      List<String> runsOn,
      List<String> calls,
      List<String> wired) {
    cis.add(new Ci(id, kind, team, dice.between(1, 4), runsOn, calls, wired, Map.of()));
    return id;
  }
}
