package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;

import org.junit.jupiter.api.Test;

/** What {@code docs/sla.md} promises of promises. */
class PromiseStoriesTest {

  private static Given aShop() {
    return topology().owned("shop", "orders").tier(2, "orders");
  }

  private static Given twoHoursToResolve() {
    return file(
        "sla.yaml",
        """
        targets:
          - {id: urgent, priorities: [P1, P2], resolve: 2h, acknowledge: 15m, warnAt: [75]}
          - {id: usual, priorities: [P3, P4], resolve: 10h}
        """);
  }

  // spotless:off

  @Test
  void peopleAreWarnedBeforeAPromiseIsBrokenAndToldWhenItIs() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(twoHoursToResolve())
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:05").person("ada").starts()
        .at("02:30").person("ada").resolves()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("01:30").ticket().warned().saying("resolve")
        .at("01:30").news("ops").ofKind("sla_warned")
        .at("02:00").ticket().breached().saying("resolve")
        .at("02:00").news("ops").ofKind("sla_breached")
        .nothingElse();
  }

  @Test
  void theClockStandsStillOnHold() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(twoHoursToResolve())
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:05").person("ada").starts()
        .at("01:00").person("ada").holds()
        .at("09:00").person("ada").starts()
        .at("09:45").person("ada").resolves()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("09:30").ticket().warned().saying("resolve")
        .at("09:30").news("ops").ofKind("sla_warned")
        .nothingElse();
  }

  @Test
  void noticeInTimeIsAsked() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(twoHoursToResolve())
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:40").resolves("DiskFull").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:11:15").ticket().warned().saying("acknowledge")
        .at("00:11:15").news("ops").ofKind("sla_warned")
        .at("00:15").ticket().breached().saying("acknowledge")
        .at("00:15").news("ops").ofKind("sla_breached")
        .at("00:40").ticket().resolved()
        .nothingElse();
  }

  @Test
  void anEndIsNoReasonToHurry() {
    storm()
        .given(topology().owned("shop", "orders").tier(2, "orders"))
        .given(onCall("shop", "ada"))
        .given(twoHoursToResolve())
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:00:20").fires("Slow").on("orders")
        .at("00:05").person("ada").starts()
        .at("00:30").resolves("DiskFull").on("orders")
        .at("05:00").resolves("Slow").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:30").ticket().reprioritised()
        .at("05:00").ticket().resolved()
        .nothingElse();
  }

  @Test
  void anHourThatDoesNotCountIsNotCounted() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(file("calendars.yaml", """
            calendars:
              - {id: office, zone: UTC, hours: {mon-fri: [08:00-16:00]}}
            """))
        .given(file("sla.yaml", """
            targets:
              - {id: office, resolve: 2h, calendar: office, warnAt: [50]}
            """))
        .at("15:00").fires("DiskFull").on("orders").critical()
        .at("15:01").person("ada").starts()
        .expect()
        .at("15:00").incident()
        .at("15:00").ticket().opened()
        .at("15:00").page("ada")
        // One of the two hours is over at four, when the office shuts; the other is the next morning.
        .between("16:00", "32:00:10").ticket().warned()
        .between("16:00", "32:00:10").news("ops").ofKind("sla_warned")
        .at("33:00").ticket().breached()
        .at("33:00").news("ops").ofKind("sla_breached")
        .nothingElse();
  }

  @Test
  void theTimeToResolveGoesOnWhereItStoodWhenItComesBack() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(file("sla.yaml", "targets: [{id: all, resolve: 1h, warnAt: [50]}]"))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:20").resolves("DiskFull").on("orders")
        .at("00:50").fires("DiskFull").on("orders").critical()
        .at("01:10").resolves("DiskFull").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").thenReplies("ack")
        .at("00:20").ticket().resolved()
        .at("00:50").ticket().reopened()
        .at("00:50").page("ada").thenReplies("ack")
        // Twenty minutes before it ended, and ten after it came back.
        .at("01:00").ticket().warned().once()
        .at("01:00").news("ops").ofKind("sla_warned")
        .at("01:10").ticket().resolved()
        .nothingElse();
  }

  // spotless:on
}
