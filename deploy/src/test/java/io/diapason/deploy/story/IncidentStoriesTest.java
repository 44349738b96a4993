package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.minutes;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;
import static io.diapason.vocabulary.Priority.P2;

import org.junit.jupiter.api.Test;

/** What the README promises of alerts that become incidents, and of incidents that need people. */
class IncidentStoriesTest {

  /** Two hosts behind a switch that matters. */
  private static Given twoHostsBehindASwitch() {
    return topology()
        .link("web-1", "core-sw-1")
        .link("web-2", "core-sw-1")
        .owned("network", "core-sw-1")
        .owned("shop", "web-1", "web-2")
        .tier(2, "core-sw-1")
        .tier(4, "web-1", "web-2");
  }

  /** Two services that have nothing to do with each other, of two teams. */
  private static Given twoWorlds() {
    return topology()
        .owned("shop", "orders")
        .owned("backoffice", "payroll")
        .tier(2, "orders", "payroll");
  }

  // spotless:off

  @Test
  void aDeadSwitchOpensOneTicketAndQuietsTheHostsBehindIt() {
    storm()
        .given(twoHostsBehindASwitch())
        .given(onCall("network", "ada").then("grace").after(minutes(15)))
        .at("00:00").fires("HostDown").on("web-1", "web-2")
        .at("00:00:30").fires("LinkDown").on("core-sw-1").critical()
        .at("00:40").resolves("HostDown").on("web-1", "web-2")
        .at("00:40:10").resolves("LinkDown").on("core-sw-1")
        .expect()
        .between("00:00:30", "00:01").incident().withAlerts(3).causedBy("LinkDown", "core-sw-1")
        .between("00:00:30", "00:01").ticket().opened().forTeam("network").at(P2).once()
        .between("00:00:30", "00:01").page("ada").mentioning("core-sw-1").once().thenReplies("ack")
        .between("00:40", "00:41").ticket().resolved()
        .nothingElse();
  }

  @Test
  void aDeploymentIsNamedAsTheChangeThatDidIt() {
    storm()
        .given(topology().link("checkout", "payments").owned("shop", "checkout", "payments"))
        .given(onCall("shop", "ada"))
        .at("00:58").deploys("payments 4.2.0", "payments")
        .at("01:00").fires("ErrorRate").on("payments").critical()
        .at("01:00:20").fires("ErrorRate").on("checkout").critical()
        .expect()
        .at("01:00:20").incident().withAlerts(2).suspecting("payments 4.2.0")
        .at("01:00").ticket().opened().forTeam("shop").once()
        .at("01:00").page("ada").mentioning("payments").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void twoFaultsFarApartGiveTwoTickets() {
    storm()
        .given(twoWorlds())
        .given(onCall("shop", "ada"))
        .given(onCall("backoffice", "grace"))
        .at("00:10").fires("DiskFull").on("orders").critical()
        .at("00:10:05").fires("QueueStuck").on("payroll").critical()
        .expect()
        .at("00:10").incident().withAlerts(1).about("DiskFull", "orders")
        .at("00:10").incident().withAlerts(1).about("QueueStuck", "payroll")
        .at("00:10").ticket().opened().forTeam("shop").once()
        .at("00:10").ticket().opened().forTeam("backoffice").once()
        .at("00:10").page("ada").mentioning("orders").once().thenReplies("ack")
        .at("00:10").page("grace").mentioning("payroll").once().thenReplies("ack")
        .nothingElse();
  }

  @Test
  void anAlertThatMeetsTwoIncidentsMakesThemOneAndTheElderTicketGoesOn() {
    storm()
        .given(topology()
            .link("web", "api").link("api", "db")
            .owned("shop", "web", "api", "db").tier(2, "web", "api", "db"))
        .given(onCall("shop", "ada").then("grace").after(minutes(15)))
        .at("00:00").fires("DiskFull").on("db").critical()
        .at("00:00:30").fires("SlowPages").on("web").critical()
        .at("00:00:50").fires("ErrorRate").on("api").critical()
        .expect()
        .at("00:00").incident().withAlerts(1).about("DiskFull", "db")
        .at("00:00").ticket().opened().about("db").once()
        .at("00:00").page("ada").mentioning("DiskFull").once()
        .at("00:00:30").incident().about("SlowPages", "web")
        .at("00:00:30").ticket().opened().about("web").once()
        .at("00:00:30").page("ada").mentioning("SlowPages").once()
        .at("00:00:50").incident().mergedAway()
        .at("00:00:50").ticket().merged().about("web")
        .at("00:00:50").incident().withAlerts(3).causedBy("DiskFull", "db")
        .at("00:15").page("grace").mentioning("2 more alerts").once().thenReplies("ack")
        .nothingElse();
  }

  @Test
  void anAlertThatFlapsIsHeldOpenAndPagesOnce() {
    storm()
        .given(twoWorlds())
        .given(onCall("shop", "ada").then("grace").after(minutes(45)))
        .given(file("diapason.yaml", "correlation: {flapping: {changes: 2}}"))
        .at("00:00").fires("LinkFlaps").on("orders").critical()
        .at("00:02").resolves("LinkFlaps").on("orders")
        .at("00:04").fires("LinkFlaps").on("orders").critical()
        .at("00:06").resolves("LinkFlaps").on("orders")
        .at("00:08").fires("LinkFlaps").on("orders").critical()
        .at("00:10").resolves("LinkFlaps").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened().once()
        .at("00:00").page("ada").once().thenReplies("ack")
        // Ten minutes without a change, and what is true is said.
        .at("00:20").ticket().resolved().once()
        .nothingElse();
  }

  @Test
  void anAlertFlapsOnlyWhenItHasBegunAndEndedOftenEnough() {
    storm()
        .given(twoWorlds())
        .given(onCall("shop", "ada"))
        .at("00:00").fires("LinkFlaps").on("orders").critical()
        .at("00:02").resolves("LinkFlaps").on("orders")
        .at("00:04").fires("LinkFlaps").on("orders").critical()
        .at("00:06").resolves("LinkFlaps").on("orders")
        .at("00:08").fires("LinkFlaps").on("orders").critical()
        .at("00:10").resolves("LinkFlaps").on("orders")
        .at("00:12").fires("LinkFlaps").on("orders").critical()
        .at("00:14").resolves("LinkFlaps").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened().once()
        .at("00:00").page("ada").thenReplies("ack")
        .at("00:02").ticket().resolved()
        .at("00:04").ticket().reopened()
        .at("00:04").page("ada").thenReplies("ack")
        .at("00:06").ticket().resolved()
        .at("00:08").ticket().reopened()
        .at("00:08").page("ada").thenReplies("ack")
        .at("00:24").ticket().resolved()
        .nothingElse();
  }

  @Test
  void whatComesBackWithinTheWindowIsTheSameTicketAndLaterANewOne() {
    storm()
        .given(twoWorlds())
        .given(onCall("shop", "ada"))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:20").resolves("DiskFull").on("orders")
        .at("00:50").fires("DiskFull").on("orders").critical()
        .at("01:00").resolves("DiskFull").on("orders")
        .at("03:00").fires("DiskFull").on("orders").critical()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").thenReplies("ack")
        .at("00:20").ticket().resolved()
        .at("00:50").ticket().reopened()
        .at("00:50").page("ada").thenReplies("ack")
        .at("01:00").ticket().resolved()
        .at("03:00").incident()
        .at("03:00").ticket().opened()
        .at("03:00").page("ada").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void whatIsNotRepeatedCountsAsOverAfterFiveMinutes() {
    storm()
        .given(twoWorlds())
        .given(onCall("shop", "ada"))
        .at("00:00").fires("HostDown").on("orders").critical().pushed()
        .at("00:04").fires("HostDown").on("orders").critical().pushed()
        .expect()
        .at("00:00").incident().about("HostDown", "orders")
        .at("00:00").ticket().opened().once()
        .at("00:00").page("ada").once().thenReplies("ack")
        .at("00:09").ticket().resolved().once()
        .nothingElse();
  }

  @Test
  void aPingThatIsMissingIsAnAlertUntilTheNextOne() {
    storm()
        .given(file("diapason.yaml", "ticketing: {escalateAfter: [15m]}"))
        .at("00:00").promisesPing("backup", minutes(10))
        .at("00:09").pings("backup")
        .at("00:40").pings("backup")
        .expect()
        .at("00:19").incident().withAlerts(1)
        .at("00:19").ticket().opened().once()
        .at("00:34").news("ops").ofKind("escalated").mentioning("HeartbeatMissing").once()
        .at("00:40").ticket().resolved().once()
        .nothingElseUntil(minutes(9));
  }

  @Test
  void whatNobodyNeedsToWorkOnTellsNobody() {
    storm()
        .given(topology().tier(4, "lab"))
        .given(onCall("shop", "ada"))
        .at("00:00").fires("DiskFillingUp").on("lab")
        .at("00:30").resolves("DiskFillingUp").on("lab")
        .expect()
        .at("00:00").incident().withAlerts(1)
        .nothingElse();
  }

  // spotless:on
}
