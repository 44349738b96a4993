package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.minutes;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;
import static io.diapason.vocabulary.Priority.P1;
import static io.diapason.vocabulary.Priority.P3;

import org.junit.jupiter.api.Test;

/** What {@code docs/channels.md} and {@code docs/oncall.md} promise so that people are spared. */
class SparingStoriesTest {

  private static Given aShop() {
    return topology().owned("shop", "orders", "search").tier(2, "orders", "search");
  }

  // spotless:off

  @Test
  void quietHoursWaitUnlessItIsLoud() {
    storm()
        .given(topology().owned("shop", "orders", "search").tier(1, "orders").tier(3, "search"))
        .given(file("calendars.yaml", """
            calendars:
              - id: sleep
                zone: UTC
                hours: {mon-sun: [00:00-07:00]}
            """))
        .given(file("oncall.yaml", """
            users:
              - id: ada
                email: ada@example.com
                contacts:
                  - {channel: pager, address: ada, quiet: sleep, loud: [P1]}
            teams:
              - {id: shop, members: [ada]}
            """))
        .given(file("escalation.yaml", """
            policies:
              - {id: shop, steps: [{after: 0s, users: [ada]}]}
            routes:
              - {policy: shop, teams: [shop]}
            """))
        .at("02:00").fires("DiskFull").on("orders").critical()
        .at("03:00").fires("Slow").on("search").critical()
        .expect()
        .at("02:00").incident().about("DiskFull", "orders")
        .at("02:00").ticket().opened().at(P1)
        .at("02:00").page("ada").mentioning("orders").thenReplies("ack")
        .at("03:00").incident().about("Slow", "search")
        .at("03:00").ticket().opened().at(P3)
        .at("07:00").page("ada").mentioning("search").thenReplies("ack")
        .nothingElse();
  }

  @Test
  void peopleAreSparedAndTheRestComesInOneMessage() {
    storm()
        .given(topology().owned("shop", "a", "b", "c", "d", "e").tier(2, "a", "b", "c", "d", "e"))
        .given(onCall("shop", "ada"))
        .given(file("channels.yaml", """
            news: [ops]
            channels:
              - {id: pager, kind: webhook, url: "https://pager.example", throttle: {most: 2, within: 10m}}
              - {id: ops, kind: webhook, url: "https://ops.example"}
            """))
        .at("00:00").fires("DiskFull").on("a").critical()
        .at("00:01").fires("QueueStuck").on("b").critical()
        .at("00:02").fires("Slow").on("c").critical()
        .at("00:03").fires("CertificateExpired").on("d").critical()
        .at("00:04").fires("BackupFailed").on("e").critical()
        .expect()
        .between("00:00", "00:05").incident().about("DiskFull", "a")
        .between("00:00", "00:05").incident().about("QueueStuck", "b")
        .between("00:00", "00:05").incident().about("Slow", "c")
        .between("00:00", "00:05").incident().about("CertificateExpired", "d")
        .between("00:00", "00:05").incident().about("BackupFailed", "e")
        .at("00:00").ticket().opened().about("a")
        .at("00:01").ticket().opened().about("b")
        .at("00:02").ticket().opened().about("c")
        .at("00:03").ticket().opened().about("d")
        .at("00:04").ticket().opened().about("e")
        .at("00:00").page("ada").mentioning("DiskFull").once()
        .at("00:01").page("ada").mentioning("QueueStuck").once()
        .at("00:10").page("ada").with(2).once()
        .nothingElse();
  }

  @Test
  void aPageThatWaitsIsDroppedWhenSomebodyTakesNotice() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(file("channels.yaml", """
            news: [ops]
            channels:
              - {id: pager, kind: webhook, url: "https://pager.example", throttle: {most: 1, within: 10m}}
              - {id: ops, kind: webhook, url: "https://ops.example"}
            """))
        .at("00:00").fires("DiskFull").on("orders").critical()
        .at("00:02").fires("QueueStuck").on("search").critical()
        .at("00:05").person("grace").at("search").acknowledges()
        .expect()
        .between("00:00", "00:03").incident().about("DiskFull", "orders")
        .between("00:00", "00:03").incident().about("QueueStuck", "search")
        .at("00:00").ticket().opened().about("orders")
        .at("00:00").page("ada").mentioning("DiskFull").once()
        .at("00:02").ticket().opened().about("search")
        .nothingElseUntil(minutes(30));
  }

  @Test
  void whatIsLoudComesAtOnceWhateverWaits() {
    storm()
        .given(topology().owned("shop", "a", "b", "c").tier(2, "a", "b").tier(1, "c"))
        .given(onCall("shop", "ada"))
        .given(file("channels.yaml", """
            news: [ops]
            channels:
              - {id: pager, kind: webhook, url: "https://pager.example", throttle: {most: 1, within: 10m, loud: [P1]}}
              - {id: ops, kind: webhook, url: "https://ops.example"}
            """))
        .at("00:00").fires("DiskFull").on("a").critical()
        .at("00:02").fires("QueueStuck").on("b").critical()
        .at("00:04").fires("Down").on("c").critical()
        .expect()
        .between("00:00", "00:05").incident().about("DiskFull", "a")
        .between("00:00", "00:05").incident().about("QueueStuck", "b")
        .between("00:00", "00:05").incident().about("Down", "c")
        .at("00:00").ticket().opened().about("a")
        .at("00:02").ticket().opened().about("b")
        .at("00:04").ticket().opened().about("c").at(P1)
        .at("00:00").page("ada").mentioning("DiskFull").once()
        .at("00:04").page("ada").mentioning("Down").with(0).once()
        // The loud one counts, so there is room ten minutes after it.
        .at("00:14").page("ada").mentioning("QueueStuck").once()
        .nothingElse();
  }

  // spotless:on
}
