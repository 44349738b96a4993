package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;

import org.junit.jupiter.api.Test;

/** What {@code docs/trackers.md} promises of copies elsewhere. */
class TrackerStoriesTest {

  private static Given aShop() {
    return topology()
        .link("web", "api")
        .link("api", "db")
        .owned("shop", "web", "api", "db")
        .tier(2, "web", "api", "db");
  }

  private static Given rt() {
    return file(
        "trackers.yaml",
        """
        trackers:
          - id: rt
            kind: request-tracker
            url: https://rt.example.org
            token: env:HOME
            project: General
            keyField: Diapason
            people: {ada: alovelace}
            poll: 30s
        """);
  }

  // spotless:off

  @Test
  void aTrackerThatIsDownForFiveMinutesEndsWithOneTicketAndAllThatWasSaid() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(rt())
        .at("00:00").tracker("rt").isDown()
        .at("00:00:10").fires("DiskFull").on("db").critical()
        .at("00:02").person("ada").acknowledges()
        .at("00:03").person("ada").comments("Looking at it")
        .at("00:05").tracker("rt").answersAgain()
        .at("00:10").tracker("rt").says("alovelace", "The disk is from 2014")
        .at("00:20").resolves("DiskFull").on("db")
        .expect()
        .at("00:00:10").incident()
        .at("00:00:10").ticket().opened()
        .at("00:00:10").page("ada")
        .between("00:05", "00:06:10").tracker("rt").creates().saying("DiskFull on db").once()
        .between("00:05", "00:06:10").tracker("rt").comments().saying("Looking at it").once()
        .between("00:10", "00:10:40").ticket().commented().by("ada").saying("from 2014").once()
        .at("00:20").ticket().resolved()
        .at("00:20").tracker("rt").comments().saying("Every alert of the incident has resolved")
        .at("00:20").tracker("rt").changes().saying("resolved")
        .nothingElse();
  }

  // spotless:on
}
