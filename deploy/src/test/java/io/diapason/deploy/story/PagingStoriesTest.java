package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.minutes;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;
import static io.diapason.vocabulary.Priority.P1;
import static io.diapason.vocabulary.Priority.P2;

import org.junit.jupiter.api.Test;

/** What the README and {@code docs/escalation.md} promise to and of people who are called. */
class PagingStoriesTest {

  private static Given aShop() {
    return topology().owned("shop", "orders", "search").tier(2, "orders", "search");
  }

  // spotless:off

  @Test
  void whoTakesNoNoticeIsFollowedByTheNextUntilSomebodyDoes() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)).then("edsger").after(minutes(30)))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:20").person("grace").acknowledges()
        .at("02:00").person("grace").resolves()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").mentioning("orders").once()
        .at("00:15").page("grace").mentioning("orders").once()
        .nothingElse();
  }

  @Test
  void everyStepIsTakenWhenNobodyEverAnswers() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)).then("edsger").after(minutes(30)))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("03:00").resolves("DiskFull").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").once()
        .at("00:15").page("grace").once()
        .at("00:45").page("edsger").once()
        .at("03:00").ticket().resolved()
        .nothingElse();
  }

  @Test
  void anAcknowledgementWithoutWorkLapsesAndPagesAgain() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)).acknowledgedFor(minutes(30)))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:05").person("ada").acknowledges()
        .at("00:40").person("ada").starts()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:35").ticket().lapsed()
        .at("00:35").page("ada")
        .nothingElseUntil(minutes(120));
  }

  @Test
  void aChangeOfShiftPagesWhoIsOnCallAtThatMoment() {
    storm()
        .beginning("2026-03-28T20:00:00+01:00")
        .given(aShop())
        .given(file("oncall.yaml", """
            users:
              - {id: ada, email: ada@example.com, contacts: [{channel: pager, address: ada}]}
              - {id: grace, email: grace@example.com, contacts: [{channel: pager, address: grace}]}
            teams:
              - {id: shop, members: [ada, grace], schedule: shop}
            schedules:
              - id: shop
                zone: Europe/Berlin
                layers:
                  - {id: turns, people: [ada, grace], start: 2026-03-28T08:00, every: 1d}
            """))
        .given(file("escalation.yaml", """
            policies:
              - {id: shop, steps: [{after: 0s, schedules: [shop]}]}
            routes:
              - {policy: shop, teams: [shop]}
            """))
        // The clocks go forward in this night: eight in the morning is eleven hours away.
        .at("10:59").fires("DiskFull").on("orders").critical()
        .at("11:01").fires("QueueStuck").on("search").critical()
        .expect()
        .at("10:59").incident().about("DiskFull", "orders")
        .at("10:59").ticket().opened().about("orders")
        .at("10:59").page("ada").mentioning("orders").once().thenReplies("ack")
        .at("11:01").incident().about("QueueStuck", "search")
        .at("11:01").ticket().opened().about("search")
        .at("11:01").page("grace").mentioning("search").once().thenReplies("ack")
        .nothingElse();
  }

  @Test
  void whereNobodyIsOnCallTheChannelHearsIt() {
    storm()
        .given(aShop())
        .given(file("oncall.yaml", """
            users:
              - {id: ada, email: ada@example.com, contacts: [{channel: pager, address: ada}]}
            teams:
              - {id: shop, members: [ada], schedule: shop}
            schedules:
              - id: shop
                zone: UTC
                layers:
                  - {id: later, people: [ada], start: 2026-03-03T08:00, every: 1d}
            """))
        .given(file("escalation.yaml", """
            policies:
              - {id: shop, steps: [{after: 0s, schedules: [shop]}]}
            routes:
              - {policy: shop, teams: [shop]}
            """))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").news("ops").ofKind("escalated").mentioning("orders")
        .nothingElse();
  }

  @Test
  void whoTakesAShiftOverIsCalledAtOnceAndAfterARestart() {
    storm()
        .given(aShop())
        .given(file("oncall.yaml", """
            users:
              - {id: ada, email: ada@example.com, contacts: [{channel: pager, address: ada}]}
              - {id: grace, email: grace@example.com, contacts: [{channel: pager, address: grace}]}
            teams:
              - {id: shop, members: [ada, grace], schedule: shop}
            schedules:
              - id: shop
                zone: UTC
                layers:
                  - {id: always, people: [ada], start: 2026-03-01T00:00, every: 1w}
            """))
        .given(file("escalation.yaml", """
            policies:
              - {id: shop, steps: [{after: 0s, schedules: [shop]}]}
            routes:
              - {policy: shop, teams: [shop]}
            """))
        .at("01:00").person("grace").takesOver("shop", "02:00")
        .at("01:10").fires("DiskFull").on("orders").critical()
        .at("01:20").restarts()
        .at("01:30").fires("QueueStuck").on("search").critical()
        .at("02:10").fires("CertificateExpired").on("search").critical()
        .expect()
        .between("01:10", "01:11").incident().about("DiskFull", "orders")
        .between("01:30", "01:31").incident().about("QueueStuck", "search")
        .between("02:10", "02:11").incident().about("CertificateExpired", "search")
        .at("01:10").ticket().opened().about("orders")
        .at("01:10").page("grace").mentioning("DiskFull").thenReplies("ack")
        .at("01:30").ticket().opened().about("search")
        .at("01:30").page("grace").mentioning("QueueStuck").thenReplies("ack")
        .at("02:10").ticket().opened().about("search")
        .at("02:10").page("ada").mentioning("CertificateExpired").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void aPersonsPriorityAndTeamStandAgainstTheEngine() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(onCall("backoffice", "grace"))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:00:10").person("ada").setsPriority(P1)
        .at("00:00:20").person("ada").setsTeam("backoffice")
        .at("00:00:30").person("ada").acknowledges()
        .at("00:00:40").fires("Slow").on("orders").error()
        .at("00:11").resolves("DiskFull").on("orders")
        .at("00:30").resolves("Slow").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened().at(P2).forTeam("shop")
        .at("00:00").page("ada")
        .at("00:00:10").ticket().reprioritised().by("ada").at(P1)
        .at("00:00:20").ticket().handedOver().by("ada").forTeam("backoffice")
        .at("00:30").ticket().resolved().at(P1).forTeam("backoffice")
        .nothingElse();
  }

  @Test
  void aRestartNeitherLosesNorRepeatsAPage() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:07").restarts()
        .at("00:14:59").restarts()
        .at("00:20").restarts()
        .at("00:21").person("grace").acknowledges()
        .at("00:22").restarts()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened().once()
        .at("00:00").page("ada").once()
        .at("00:15").page("grace").once()
        .nothingElseUntil(minutes(60));
  }

  @Test
  void aPageUnderWayInACrashIsRepeatedUnderItsKeyAndHeardOnce() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)))
        .at("00:00").diesTelling("pager")
        .at("00:00:10").fires("DiskFull").on("orders").critical()
        .at("00:00:30").restarts()
        .at("00:05").person("ada").acknowledges()
        .expect()
        .at("00:00:10").incident()
        .at("00:00:10").ticket().opened().once()
        .at("00:00:10").page("ada").once()
        .nothingElseUntil(minutes(60));
  }

  @Test
  void whatAChannelDoesNotTakeIsToldWhenItAnswersAgain() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .at("00:00").channelIsDown("pager")
        .at("00:01").fires("DiskFull").on("orders").critical()
        .at("00:04").channelAnswersAgain("pager")
        .expect()
        .at("00:01").incident()
        .at("00:01").ticket().opened()
        .between("00:04", "00:06").page("ada").once().thenReplies("ack")
        .nothingElse();
  }

  @Test
  void theTimeOfDayAndThePriorityDecideWhoIsCalled() {
    storm()
        .given(topology().owned("shop", "orders", "search").tier(1, "orders").tier(3, "search"))
        .given(file("calendars.yaml", """
            calendars:
              - {id: office, zone: Europe/Berlin, hours: {mon-fri: [08:00-18:00]}}
            """))
        .given(file("oncall.yaml", """
            users:
              - {id: ada, email: ada@example.com, contacts: [{channel: pager, address: ada}]}
              - {id: grace, email: grace@example.com, contacts: [{channel: pager, address: grace}]}
            teams:
              - {id: shop, members: [ada, grace]}
            """))
        .given(file("escalation.yaml", """
            policies:
              - {id: night, steps: [{after: 0s, users: [ada]}]}
              - {id: day, steps: [{after: 5m, users: [grace]}]}
            routes:
              - {policy: night, priorities: [P1], outside: office}
              - {policy: day}
            """))
        // Eight in Berlin is seven in UTC.
        .at("06:00").fires("DiskFull").on("orders").critical()
        .at("06:10").fires("Slow").on("search").critical()
        .at("08:00").fires("QueueStuck").on("orders").critical()
        .expect()
        .between("06:00", "08:01").incident().about("DiskFull", "orders")
        .between("06:00", "08:01").incident().about("Slow", "search")
        .between("06:00", "08:01").incident().about("QueueStuck", "orders")
        .at("06:00").ticket().opened()
        .at("06:00").page("ada").mentioning("DiskFull").thenReplies("ack")
        .at("06:10").ticket().opened()
        .at("06:15").page("grace").mentioning("Slow").thenReplies("ack")
        .at("08:00").ticket().opened()
        .at("08:05").page("grace").mentioning("QueueStuck").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void allStepsAreGoneThroughAsOftenAsThePolicySays() {
    storm()
        .given(aShop())
        .given(file("oncall.yaml", """
            users:
              - {id: ada, email: ada@example.com, contacts: [{channel: pager, address: ada}]}
              - {id: grace, email: grace@example.com, contacts: [{channel: pager, address: grace}]}
            teams:
              - {id: shop, members: [ada, grace]}
            """))
        .given(file("escalation.yaml", """
            policies:
              - id: shop
                steps: [{after: 0s, users: [ada]}, {after: 10m, users: [grace]}]
                repeat: 1
                repeatAfter: 15m
            routes:
              - {policy: shop, teams: [shop]}
            """))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada")
        .at("00:10").page("grace")
        .at("00:25").page("ada")
        .at("00:35").page("grace")
        .nothingElseUntil(minutes(120));
  }

  @Test
  void aPersonsResolvedStandsWhileTheAlertsFade() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:05").person("ada").resolves()
        .at("00:30").resolves("DiskFull").on("orders")
        .expect()
        .at("00:00").incident()
        .at("00:00").ticket().opened()
        .at("00:00").page("ada").once()
        .nothingElseUntil(minutes(60));
  }

  // spotless:on
}
