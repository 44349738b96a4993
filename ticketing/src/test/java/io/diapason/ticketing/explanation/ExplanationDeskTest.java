package io.diapason.ticketing.explanation;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.anIncident;
import static io.diapason.ticketing.AnIncident.fingerprint;
import static io.diapason.ticketing.AnIncident.idOf;
import static io.diapason.ticketing.explanation.AnExplanation.anExplanation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.AnIncident;
import io.diapason.ticketing.explanation.ExplanationDesk.Portion;
import io.diapason.ticketing.view.InMemoryIncidentView;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExplanationDeskTest {

  private final InMemoryIncidentView view = new InMemoryIncidentView();
  private final InMemoryExplanationStore store = new InMemoryExplanationStore();
  private final List<QuietAlert> quiet = new ArrayList<>();
  private final ExplanationDesk desk =
      new ExplanationDesk(
          view,
          store,
          new QuietView() {
            @Override
            public List<QuietAlert> of(String tenant) {
              return quiet;
            }

            @Override
            public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
              return quiet.stream()
                  .filter(one -> one.alert().fingerprint().equals(alert))
                  .findFirst();
            }
          },
          (tenant, elder, younger) -> anExplanation(Kind.COMPARED).by("y").build());

  private void given(AnIncident... incidents) {
    for (AnIncident incident : incidents) {
      view.apply(List.of(incident.build()));
    }
  }

  private void known(Explanation... explanations) {
    store.apply(List.of(explanations));
  }

  private void quietBecauseOf(String quietName, String source) {
    IncidentAlert alert = anIncident("q").with(quietName).build().alerts().get(0);
    Suppression by =
        new Suppression(
            Suppression.Kind.INHIBITED,
            "host-down",
            "HostDown explains it",
            fingerprint(source).value(),
            null);
    quiet.add(new QuietAlert("default", T0, alert, List.of(by)));
  }

  private JsonNode explain(String incident, int after, int limit) {
    return desk.explain("default", idOf(incident), new Portion(after, limit))
        .toCompletableFuture()
        .join()
        .orElseThrow();
  }

  private JsonNode whyNot(String one, String other) {
    return desk.whyNot("default", fingerprint(one), fingerprint(other))
        .toCompletableFuture()
        .join();
  }

  @Test
  void tellsTheIncidentInOneParagraph() {
    given(anIncident("a").with("x", "y"));

    assertThat(explain("a", 0, 10).path("summary").asText())
        .startsWith("HighErrorRate on checkout: 2 alerts on 1 CI since 2026-03-01T00:00:00Z, 2 of")
        .contains("What broke first is thought to be db-1 (score 0.70): failed first.")
        .contains("Priority P2, because tier 1 service.")
        .contains("Team payments, because owner of checkout.");
  }

  @Test
  void theParagraphReadsAsOne() {
    given(anIncident("a").with("x", "y"), anIncident("b").status(IncidentStatus.SETTLED).with("z"));

    assertThat(explain("a", 0, 10).path("summary").asText())
        .isEqualTo(
            "HighErrorRate on checkout: 2 alerts on 1 CI since 2026-03-01T00:00:00Z, 2 of them still"
                + " open. What broke first is thought to be db-1 (score 0.70): failed first."
                + " Priority P2, because tier 1 service. Team payments, because owner of checkout.");
    assertThat(explain("b", 0, 10).path("summary").asText())
        .contains("1 of them still open, and nothing new comes. What broke first");
  }

  @Test
  void givesEachMemberItsPartsAndItsNumbers() {
    given(anIncident("a").with("x", "y"));
    known(anExplanation(Kind.OPENED).by("x").build());

    JsonNode items = explain("a", 0, 10).path("members").path("items");

    assertThat(items).hasSize(2);
    for (JsonNode item : items) {
      assertThat(item.path("reason").asText()).isNotEmpty();
      boolean isKnown = item.path("fingerprint").asText().equals(fingerprint("x").value());
      assertThat(item.has("explanation")).isEqualTo(isKnown);
    }
  }

  @Test
  void pagesThroughMembers() {
    given(anIncident("a").with("1", "2", "3"));

    JsonNode first = explain("a", 0, 2).path("members");
    JsonNode second = explain("a", 2, 2).path("members");

    assertThat(first.path("items")).hasSize(2);
    assertThat(first.path("next").asText()).isEqualTo("2");
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();
    List<String> all = new ArrayList<>(first.findValuesAsText("fingerprint"));
    all.addAll(second.findValuesAsText("fingerprint"));
    assertThat(all).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void tellsMergesPartingsAndTheLastOfThem() {
    given(anIncident("a").with("x"));
    known(
        anExplanation(Kind.MERGED).of("a").other("b").by("x").at(10).build(),
        anExplanation(Kind.PARTED).of("c").other("a").by("z").at(20).build());

    JsonNode story = explain("a", 0, 10);

    assertThat(story.path("merges")).hasSize(1);
    assertThat(story.path("merges").get(0).path("other").asText()).isEqualTo("INC-b");
    assertThat(story.path("partings").get(0).path("incident").asText()).isEqualTo("INC-c");
    assertThat(story.path("summary").asText())
        .contains("Last, at 2026-03-01T00:00:20Z, 1 alert left it for INC-c: parted because.");
  }

  @Test
  void listsWhatItsAlertsKeepQuiet() {
    given(anIncident("a").with("x"));
    quietBecauseOf("hushed", "x");
    quietBecauseOf("other", "elsewhere");

    JsonNode story = explain("a", 0, 0);

    assertThat(story.path("members").path("items")).isEmpty();
    assertThat(story.path("members").path("next").isNull()).isTrue();
    assertThat(story.path("suppressed").findValuesAsText("name")).containsExactly("hushed");
    assertThat(story.path("suppressedCount").asInt()).isEqualTo(1);
    assertThat(story.path("summary").asText()).contains("1 alert kept quiet");
  }

  @Test
  void knowsNoSuchIncident() {
    assertThat(
            desk.explain("default", idOf("none"), new Portion(0, 10)).toCompletableFuture().join())
        .isEmpty();
  }

  @Test
  void saysWhyTwoAreTogether() {
    given(anIncident("a").with("x", "y"));

    JsonNode answer = whyNot("x", "y");

    assertThat(answer.path("together").asBoolean()).isTrue();
    assertThat(answer.path("answer").asText())
        .startsWith("Together: both are in INC-a.")
        .contains("same service within 20 s");
  }

  @Test
  void saysWhatWasWeighedWhenTheLaterCame() {
    given(anIncident("a").with("x"), anIncident("b").with("y"));
    Fingerprint later =
        fingerprint("x").compareTo(fingerprint("y")) > 0 ? fingerprint("x") : fingerprint("y");
    boolean laterIsX = later.equals(fingerprint("x"));
    known(
        anExplanation(Kind.OPENED)
            .by(laterIsX ? "x" : "y")
            .rival(laterIsX ? "b" : "a", "its closeness 0.20 is below 0.35")
            .build());

    JsonNode answer = whyNot("x", "y");

    assertThat(answer.path("together").asBoolean()).isFalse();
    assertThat(answer.path("answer").asText())
        .startsWith("Not together: ")
        .contains("was considered: its closeness 0.20 is below 0.35.")
        .contains("On their own: compared because.");
    assertThat(answer.path("weighed").path("weighing").path("threshold").asDouble())
        .isEqualTo(0.35);
    assertThat(answer.path("alone").path("parts")).hasSize(1);
    assertThat(answer.path("notKnown").get(0).asText()).contains("was not kept");
  }

  @Test
  void saysThatAnAlertIsNotJudgedWhileItIsQuiet() {
    given(anIncident("a").with("x"));
    quietBecauseOf("hushed", "x");

    assertThat(whyNot("x", "hushed").path("answer").asText())
        .contains("is not judged, because it is kept quiet: inhibited by host-down");
  }

  @Test
  void namesTheAlertThatNobodyKnows() {
    given(anIncident("a").with("x"));

    assertThatThrownBy(() -> whyNot("x", "nobody"))
        .hasCauseInstanceOf(UnknownAlert.class)
        .hasMessageContaining(fingerprint("nobody").value());
  }
}
