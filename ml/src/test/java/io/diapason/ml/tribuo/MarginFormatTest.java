package io.diapason.ml.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.diapason.ml.learned.Prediction;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.ModelBytes;
import io.diapason.ml.registry.ModelCards;
import io.diapason.ml.registry.ModelUnavailableException;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import io.diapason.ml.registry.StoredModel;
import io.diapason.ml.training.TableLessons;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A margin model that was once written must load and answer the same for good. */
class MarginFormatTest {

  @Test
  void theGoldenModelStillLoadsAndAnswersTheSame() throws URISyntaxException {
    StoredModel golden = golden();

    Prediction said =
        StoredModels.read(golden)
            .predict(
                TableLessons.of(
                        GoldenMarginModel.row(), Objects.requireNonNull(golden.card().task()))
                    .features());

    assertThat(said.label()).isEqualTo("disk");
    assertThat(said.probability()).isCloseTo(0.8740464412944184, within(1e-9));
    assertThat(said.probabilities().get("invoice")).isCloseTo(0.07183125651825942, within(1e-9));
    assertThat(said.contributions().get(0).feature()).isEqualTo("word=disk");
    assertThat(said.contributions().get(0).amount()).isCloseTo(0.7680270138934207, within(1e-9));
  }

  @Test
  void itsFrameIsWrittenAsItWas() throws URISyntaxException {
    StoredModel golden = golden();
    MarginModel model = MarginBytes.read(golden);

    byte[] again = MarginBytes.write(model.frame(), model.tribuo()).copy();

    // The mark with its length, four bytes of documents, four numbers; then Tribuo's own format.
    int frame = 2 + "diapason margin model 1".length() + 4 + 4 * 8;
    assertThat(new String(again, 2, 23, StandardCharsets.UTF_8))
        .isEqualTo("diapason margin model 1");
    assertThat(again).startsWith(java.util.Arrays.copyOf(golden.bytes().copy(), frame));
  }

  @Test
  void oneThatIsCutOffIsCorrupt() throws URISyntaxException {
    byte[] half = java.util.Arrays.copyOf(golden().bytes().copy(), 2_000);
    StoredModel cut = ModelCards.stored(ModelBytes.of(half));

    assertThatExceptionOfType(ModelUnavailableException.class)
        .isThrownBy(() -> StoredModels.read(cut))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CORRUPT));
  }

  private static StoredModel golden() throws URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(MarginFormatTest.class.getResource("/golden/margin-v1"))
                .toURI());
    return new FileModelStore(folder).load("team-f7a224b78e41");
  }
}
