package io.diapason.ml.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.diapason.ml.advice.Question;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileModelStoreTest extends ModelStoreContract {

  @TempDir Path folder;

  @Override
  protected ModelStore store() {
    return new FileModelStore(folder.resolve("models"));
  }

  @Test
  void noticesThatBytesHaveChanged() throws IOException {
    StoredModel model = ModelCards.stored(Question.TEAM, "one");
    store().save(model);
    Files.writeString(folder.resolve("models").resolve(model.card().id() + ".model"), "other");

    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> store().load(model.card().id()))
        .withMessageContaining("Expected model " + model.card().id() + " to have the checksum")
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CORRUPT));
  }

  @Test
  void noticesACardThatIsNone() throws IOException {
    StoredModel model = ModelCards.stored(Question.TEAM, "one");
    store().save(model);
    Files.writeString(folder.resolve("models").resolve(model.card().id() + ".card.json"), "{\"a");

    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> store().load(model.card().id()))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CORRUPT));
  }

  @Test
  void leavesNoUnfinishedFiles() throws IOException {
    StoredModel model = ModelCards.stored(Question.TEAM, "one");
    store().save(model);
    store().stages().setLive(Question.TEAM, model.card().id());

    try (Stream<Path> files = Files.list(folder.resolve("models"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              model.card().id() + ".model",
              model.card().id() + ".card.json",
              "team.live",
              "team.before");
    }
  }
}
