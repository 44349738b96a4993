package io.diapason.ml.tribuo;

import static io.diapason.ml.advice.Facts.ci;
import static io.diapason.ml.advice.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.ModelCards;
import io.diapason.ml.registry.StoredModel;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAdviserFactoryTest {

  private static final IncidentId ID = new IncidentId("inc-1");
  private static final String GOLDEN = "team-631f5a925732";

  @TempDir Path folder;

  @Test
  void theGoldenModelStillLoadsAndAnswersTheSame() throws Exception {
    StoredModel golden = new FileModelStore(goldenFolder()).load(GOLDEN);

    Prediction prediction =
        TribuoModel.read(golden).predict(IncidentFeatures.of(GoldenModel.diskOfAHost()));

    assertThat(prediction.label()).isEqualTo("storage");
    assertThat(prediction.probability()).isCloseTo(0.7965294247867907, within(1e-9));
    assertThat(prediction.contributions()).hasSize(5);
    assertThat(prediction.contributions().get(0).feature()).isEqualTo("kind-word=host disk");
    assertThat(prediction.contributions().get(0).amount())
        .isCloseTo(0.2665414888956142, within(1e-9));
  }

  @Test
  void advisesByTheLiveModelAfterATravel() throws Exception {
    Advice advice =
        travelled(new FileAdviserFactory(goldenFolder().toString()))
            .open()
            .on(Map.of("team", GOLDEN))
            .advise(ID, GoldenModel.diskOfAHost())
            .advice();

    assertThat(advice.team().value()).isEqualTo("storage");
    assertThat(advice.team().decidedBy()).isEqualTo(Answer.DecidedBy.MODEL);
    assertThat(advice.team().reasons())
        .contains("the word \"disk\" on a host (+0.27)", "the default rule would have said web");
    assertThat(advice.priority().decidedBy()).isEqualTo(Answer.DecidedBy.RULE);
  }

  @Test
  void abstainsOnAnIncidentUnlikeAnyBefore() throws Exception {
    IncidentFacts strange =
        facts()
            .titled("qwxz vbnmk")
            .named(List.of("zzyzx"))
            .on(ci("lamp-post", "lamp", "city", 4))
            .build();

    Answer team = golden().advise(ID, strange).advice().team();

    assertThat(team.value()).isEqualTo("city");
    assertThat(team.reasons()).last().asString().startsWith("model abstained");
  }

  @Test
  void neverThrowsOnPoison() throws Exception {
    String megabyte = "disk NaN \u0000 \uD83D ".repeat(90_000);
    List<Ci> cis = Collections.nCopies(5_000, ci("", "host", "", 1));
    List<IncidentFacts> poison =
        List.of(
            new IncidentFacts(null, null, null, null, null, -1, -1, null, false, null),
            facts().titled(megabyte).saying(Collections.nCopies(1_000, megabyte)).build(),
            facts().on(cis).build(),
            facts()
                .titled("")
                .named(List.of())
                .on(new Ci(null, null, null, 0, null, null, null, null))
                .build());

    Adviser adviser = golden();

    assertThat(poison)
        .allSatisfy(facts -> assertThat(adviser.advise(ID, facts).advice().priority()).isNotNull());
  }

  @Test
  void fallsBackToTheRuleWhenAModelCannotBeHad() {
    FileModelStore store = new FileModelStore(folder);
    StoredModel nonsense = ModelCards.stored(Question.TEAM, "no model");
    store.save(nonsense);
    String id = nonsense.card().id();

    assertThat(lastReason("team-000000000000"))
        .isEqualTo("model team-000000000000 could not be loaded: it is missing");
    assertThat(lastReason(id)).isEqualTo("model " + id + " could not be loaded: it is corrupt");
    assertThat(lastReason("")).isEqualTo("no model is live for this question");
  }

  @Test
  void doesNotAskAModelOfAnotherQuestion() throws Exception {
    Advice advice =
        new FileAdviserFactory(goldenFolder().toString())
            .open()
            .on(Map.of("priority", GOLDEN))
            .advise(ID, GoldenModel.diskOfAHost())
            .advice();

    assertThat(advice.priority().reasons())
        .contains("model " + GOLDEN + " answers another question");
  }

  private String lastReason(String id) {
    List<String> reasons =
        new FileAdviserFactory(folder.toString())
            .open()
            .on(Map.of("team", id))
            .advise(ID, GoldenModel.diskOfAHost())
            .advice()
            .team()
            .reasons();
    return reasons.get(reasons.size() - 1);
  }

  private static Adviser golden() throws URISyntaxException {
    return new FileAdviserFactory(goldenFolder().toString()).open().on(Map.of("team", GOLDEN));
  }

  private static Path goldenFolder() throws URISyntaxException {
    return Path.of(FileAdviserFactoryTest.class.getResource("/golden/v1").toURI());
  }

  private static AdviserFactory travelled(AdviserFactory factory) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(factory);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (AdviserFactory) in.readObject();
    }
  }
}
