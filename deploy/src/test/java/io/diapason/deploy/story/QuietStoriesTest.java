package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;

import org.junit.jupiter.api.Test;

/** What the README promises of alerts that are to be quiet. */
class QuietStoriesTest {

  private static Given twoServicesOfAShop() {
    return topology().owned("shop", "orders", "search").tier(2, "orders", "search");
  }

  // spotless:off

  @Test
  void aSilenceKeepsQuietAndWhatIsStillBrokenSpeaksWhenItEnds() {
    storm()
        .given(twoServicesOfAShop())
        .given(onCall("shop", "ada"))
        .at("00:00").silences("alertname", "DiskFull", "01:00")
        .at("00:10").fires("DiskFull").on("orders").critical()
        .at("00:15").fires("DiskFull").on("search").critical()
        .at("00:40").resolves("DiskFull").on("search")
        .expect()
        .at("01:00").incident().withAlerts(1).about("DiskFull", "orders")
        .at("01:00").ticket().opened().once()
        .at("01:00").page("ada").mentioning("orders").once().thenReplies("ack")
        .nothingElse();
  }

  @Test
  void aSilenceThatIsEndedByHandSpeaksAtOnce() {
    storm()
        .given(twoServicesOfAShop())
        .given(onCall("shop", "ada"))
        .at("00:00").silences("alertname", "DiskFull", "08:00")
        .at("00:10").fires("DiskFull").on("orders").critical()
        .at("00:20").unsilences("DiskFull")
        .expect()
        .at("00:20").incident().about("DiskFull", "orders")
        .at("00:20").ticket().opened().once()
        .at("00:20").page("ada").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void aResolveAlwaysPasses() {
    storm()
        .given(twoServicesOfAShop())
        .given(onCall("shop", "ada"))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:10").silences("alertname", "DiskFull", "02:00")
        .at("00:30").resolves("DiskFull").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").thenReplies("ack")
        .at("00:30").ticket().resolved()
        .nothingElseUntil(java.time.Duration.ofHours(2));
  }

  @Test
  void anOpenAlertExplainsOthersUntilItResolves() {
    storm()
        .given(twoServicesOfAShop())
        .given(onCall("shop", "ada"))
        .given(file("inhibition.yaml", """
            rules:
              - id: host-down
                source: [alertname=HostDown]
                target: [alertname!=HostDown]
                equal: [host]
            """))
        .at("00:00").fires("HostDown").on("orders").with("host", "h1").critical()
        .at("00:01").fires("Slow").on("search").with("host", "h1").critical()
        .at("00:02").fires("Errors").on("search").with("host", "h1").critical()
        .at("00:20").resolves("Errors").on("search")
        .at("00:30").resolves("HostDown").on("orders")
        .expect()
        .at("00:00").incident().withAlerts(1).about("HostDown", "orders")
        .at("00:00").ticket().opened().about("orders")
        .at("00:00").page("ada").mentioning("HostDown").thenReplies("ack")
        .at("00:30").ticket().resolved().about("orders")
        .at("00:30").incident().withAlerts(1).about("Slow", "search")
        .at("00:30").ticket().opened().about("search")
        .at("00:30").page("ada").mentioning("Slow").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void workOnAHostKeepsQuietWhatRunsOnItAndNothingElse() {
    storm()
        .given(file("topology.yaml", """
            cis:
              - {id: host-1, kind: host, team: shop, tier: 2}
              - {id: orders, kind: service, team: shop, tier: 2, runsOn: [host-1]}
              - {id: payroll, kind: service, team: backoffice, tier: 2}
            """))
        .given(file("maintenance.yaml", """
            windows:
              - id: patch-night
                cis: [host-1]
                from: 2026-03-02T01:00:00Z
                until: 2026-03-02T02:00:00Z
            """))
        .given(onCall("shop", "ada"))
        .given(onCall("backoffice", "grace"))
        .at("01:10").fires("HostDown").on("host-1").critical()
        .at("01:11").fires("Unreachable").on("orders").critical()
        .at("01:12").fires("QueueStuck").on("payroll").critical()
        .at("01:30").resolves("HostDown").on("host-1")
        .expect()
        .at("01:12").incident().about("QueueStuck", "payroll")
        .at("01:12").ticket().opened().forTeam("backoffice")
        .at("01:12").page("grace").thenReplies("ack")
        .at("02:00").incident().about("Unreachable", "orders")
        .at("02:00").ticket().opened().forTeam("shop")
        .at("02:00").page("ada").mentioning("orders").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void workThatRecursIsQuietByTheWallClockInSummerAsInWinter() {
    storm()
        // In this night the clocks go forward.
        .beginning("2026-03-28T22:00:00+01:00")
        .given(topology().owned("shop", "host-1", "host-2", "host-3").tier(2, "host-1", "host-2", "host-3"))
        .given(file("maintenance.yaml", """
            windows:
              - id: patch-night
                match: [team=shop]
                from: 2026-03-28T22:00:00+01:00
                until: 2026-03-29T01:00:00+01:00
                recurrence: FREQ=WEEKLY;BYDAY=SA,SU
                zone: Europe/Berlin
            """))
        .given(onCall("shop", "ada"))
        .at("00:30").fires("DiskFull").on("host-1").with("team", "shop").critical()
        .at("01:00").resolves("DiskFull").on("host-1")
        // The next day, at half past nine and half past ten in the evening of summer time.
        .at("22:30").fires("DiskFull").on("host-2").with("team", "shop").critical()
        .at("23:30").fires("DiskFull").on("host-3").with("team", "shop").critical()
        .at("24:00").resolves("DiskFull").on("host-3")
        .expect()
        .at("22:30").incident().about("DiskFull", "host-2")
        .at("22:30").ticket().opened().about("host-2").once()
        .at("22:30").page("ada").mentioning("host-2").once().thenReplies("ack")
        .nothingElse();
  }

  // spotless:on
}
