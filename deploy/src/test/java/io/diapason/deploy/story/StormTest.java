package io.diapason.deploy.story;

import static io.diapason.deploy.story.Givens.onCall;
import static io.diapason.deploy.story.Givens.topology;
import static io.diapason.deploy.story.Storm.storm;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A story that cannot fail says nothing. */
class StormTest {

  private static Moment aFullDisk() {
    return storm()
        .given(topology().owned("shop", "orders").tier(2, "orders"))
        .given(onCall("shop", "ada"))
        .at("00:04")
        .fires("DiskFull")
        .on("orders")
        .critical();
  }

  // spotless:off

  @Test
  void failsOnWhatNobodySpokeOfAndShowsTheTimeline() {
    Expectations story =
        aFullDisk().expect()
            .at("00:04").incident()
            .at("00:04").ticket().opened();

    assertThatThrownBy(story::nothingElse)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected nothing else, but what is marked with ! happened as well")
        .hasMessageContaining("  00:04:00 deed     monitoring               DiskFull fires")
        .hasMessageContaining("* 00:04:00 ticket ")
        .hasMessageContaining("! 00:04:00 page     ada                      escalated");
  }

  @Test
  void failsOnWhatIsTooLate() {
    Expectations story =
        aFullDisk().expect()
            .at("00:04").incident()
            .at("00:04").ticket().opened()
            .between("00:05", "00:06").page("ada").mentioning("orders");

    assertThatThrownBy(story::nothingElse)
        .hasMessageContaining(
            "Expected between 00:05:00 and 00:06:00 a page to ada mentioning 'orders', but there was none")
        .hasMessageContaining("! 00:04:00 page     ada ");
  }

  @Test
  void failsOnWhatIsNotAsItShouldBe() {
    Expectations story =
        aFullDisk().expect()
            .at("00:04").incident().withAlerts(2)
            .at("00:04").ticket().opened().forTeam("network")
            .at("00:04").page("ada").mentioning("the moon");

    assertThatThrownBy(story::nothingElse)
        .hasMessageContaining("an incident with 2 alerts, but there was none")
        .hasMessageContaining("a ticket opened for team network, but there was none")
        .hasMessageContaining("a page to ada mentioning 'the moon', but there was none");
  }

  @Test
  void failsWhenWhatIsToHappenOnceHappensAgain() {
    Expectations story =
        aFullDisk()
            .at("00:10").resolves("DiskFull").on("orders")
            .at("00:20").fires("DiskFull").on("orders").critical()
            .expect()
            .at("00:04").incident()
            .at("00:04").ticket().opened()
            .at("00:04").page("ada").once()
            .at("00:10").ticket().resolved()
            .at("00:20").ticket().reopened()
            .at("00:20").page("ada");

    assertThatThrownBy(story::nothingElse)
        .hasMessageContaining("a page to ada once, but it was 2 times in all");
  }

  @Test
  void failsWhenSomebodyCannotDoWhatTheStorySays() {
    Expectations story =
        aFullDisk()
            .at("00:05").person("ada").resolves()
            .at("00:06").person("ada").acknowledges()
            .expect()
            .at("00:04").incident();

    assertThatThrownBy(story::nothingElse)
        .hasMessageContaining("Expected ada to ACKNOWLEDGE, but Expected an active ticket");
  }

  @Test
  void failsOnAnUnsoundConfigurationAndNamesTheLine() {
    Moment story = storm().given(Givens.file("sla.yaml", "targets: [{id: a, resolv: 2h}]"))
        .at("00:00").fires("DiskFull").on("orders");

    assertThatThrownBy(() -> story.expect().nothingElse())
        .hasMessageContaining("sla.yaml:1:")
        .hasMessageContaining("resolve");
  }

  // spotless:on
}
