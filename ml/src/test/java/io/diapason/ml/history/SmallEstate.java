package io.diapason.ml.history;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A made-up estate of some forty CIs for the tests: services on databases on hosts on switches. */
public final class SmallEstate {

  private static final List<String> PRODUCTS =
      List.of("orders", "payments", "search", "catalog", "profile", "shipping", "mail", "reports");

  private SmallEstate() {}

  public static List<Ci> cis() {
    List<Ci> cis = new ArrayList<>();
    cis.add(ci("core-sw-1", "switch", "network", 1, List.of(), List.of()));
    cis.add(ci("core-sw-2", "switch", "network", 2, List.of(), List.of()));
    cis.add(ci("edge-fw-1", "firewall", "network", 1, List.of(), List.of()));
    cis.add(ci("san-1", "storage", "storage", 1, List.of(), List.of()));
    cis.add(ci("vault-1", "vault", "security", 1, List.of(), List.of()));
    for (int host = 1; host <= 12; host++) {
      String team = host % 3 == 0 ? "compute" : host % 3 == 1 ? "web" : "data";
      cis.add(ci("host-" + host, "host", team, 1 + host % 4, List.of(), List.of("san-1")));
    }
    int at = 0;
    for (String product : PRODUCTS) {
      String host = "host-" + (1 + at % 12);
      int tier = 1 + at % 4;
      cis.add(ci(product + "-db", "database", "database", tier, List.of(host), List.of()));
      String owner = at % 2 == 0 ? "web" : "shop";
      List<String> needs = List.of(product + "-db", product + "-queue");
      cis.add(ci(product + "-api", "service", owner, tier, List.of(host), needs));
      cis.add(ci(product + "-queue", "queue", "data", tier, List.of(host), List.of()));
      at++;
    }
    return List.copyOf(cis);
  }

  private static Ci ci(
      String id, String kind, String team, int tier, List<String> runsOn, List<String> dependsOn) {
    return new Ci(id, kind, team, tier, runsOn, dependsOn, List.of(), Map.of());
  }
}
