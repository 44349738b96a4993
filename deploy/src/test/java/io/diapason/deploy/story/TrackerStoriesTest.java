package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.file;
import static io.diapason.deploy.story.Givens.minutes;
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

  @Test
  void whatPeopleDoInTheTrackerIsDoneHereAndComesBackToNobody() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada").then("grace").after(minutes(15)))
        .given(rt())
        .at("00:00:10").fires("DiskFull").on("db").critical()
        .at("00:05").tracker("rt").sets("alovelace", "open")
        .at("00:40").tracker("rt").sets("alovelace", "resolved")
        .at("02:00").resolves("DiskFull").on("db")
        .expect()
        .at("00:00:10").incident()
        .at("00:00:10").ticket().opened()
        .at("00:00:10").page("ada").once()
        .at("00:00:10").tracker("rt").creates().once()
        .between("00:05", "00:05:40").ticket().started().by("ada").once()
        .between("00:40", "00:40:40").ticket().resolved().by("ada").once()
        .nothingElse();
  }

  @Test
  void theCopyOfAMergedTicketPointsToTheOneThatGoesOn() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(rt())
        .at("00:00").fires("DiskFull").on("db").critical()
        .at("00:00:30").fires("SlowPages").on("web").critical()
        .at("00:00:50").fires("ErrorRate").on("api").critical()
        .expect()
        .at("00:00").incident().about("DiskFull", "db")
        .at("00:00").ticket().opened().about("db")
        .at("00:00").page("ada").mentioning("DiskFull")
        .at("00:00").tracker("rt").creates().saying("DiskFull")
        .at("00:00:30").incident()
        .at("00:00:30").ticket().opened().about("web")
        .at("00:00:30").page("ada").mentioning("SlowPages")
        .at("00:00:30").tracker("rt").creates().saying("SlowPages")
        .at("00:00:50").ticket().merged().about("web")
        .at("00:00:50").tracker("rt").comments().saying("Merged into")
        .at("00:00:50").tracker("rt").comments().saying("where the work goes on")
        .at("00:00:50").tracker("rt").links().saying("1")
        .at("00:00:50").tracker("rt").changes().saying("resolved")
        .at("00:00:50").tracker("rt").changes().saying("DiskFull on db and 2 more alerts")
        .nothingElse();
  }

  @Test
  void aTicketWhoseAnswerWasLostIsFoundAndNotOpenedAgain() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(rt())
        .at("00:00").tracker("rt").losesItsAnswers()
        .at("00:00:10").fires("DiskFull").on("db").critical()
        .at("00:05").tracker("rt").isHeardAgain()
        .at("00:10").person("ada").comments("Looking at it")
        .expect()
        .at("00:00:10").incident()
        .at("00:00:10").ticket().opened()
        .at("00:00:10").page("ada")
        .at("00:00:10").tracker("rt").creates().once()
        .at("00:10").tracker("rt").comments().saying("Looking at it").once()
        .nothingElse();
  }

  @Test
  void aRestartOpensNoSecondTicketThere() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(rt())
        .at("00:00").tracker("rt").isDown()
        .at("00:00:10").fires("DiskFull").on("db").critical()
        .at("00:01").restarts()
        .at("00:02").tracker("rt").answersAgain()
        .at("00:05").restarts()
        .expect()
        .at("00:00:10").incident()
        .at("00:00:10").ticket().opened()
        .at("00:00:10").page("ada")
        .between("00:02", "00:03").tracker("rt").creates().once()
        .nothingElse();
  }

  @Test
  void aCommentMadeHereIsWrittenThereOnceWhateverIsRestarted() {
    storm()
        .given(aShop())
        .given(onCall("shop", "ada"))
        .given(rt())
        .at("00:00:10").fires("DiskFull").on("db").critical()
        .at("00:05").person("ada").comments("Ordered a new one")
        .at("00:06").restarts()
        .at("00:10").tracker("rt").says("alovelace", "It has come")
        .at("00:10:10").restarts()
        .at("00:20").restarts()
        .expect()
        .at("00:00:10").incident()
        .at("00:00:10").ticket().opened()
        .at("00:00:10").page("ada").once()
        .at("00:00:10").tracker("rt").creates().once()
        .at("00:05").tracker("rt").comments().saying("Ordered a new one").once()
        .between("00:10", "00:10:40").ticket().commented().saying("It has come").once()
        .nothingElseUntil(minutes(60));
  }

  // spotless:on
}
