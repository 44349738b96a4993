package io.diapason.deploy.learning;

import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.training.Scored;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The evaluation to look at: one file that needs no server and asks nobody for anything. The
 * drawing is uPlot's, which is small enough to stand in the file itself.
 */
public final class EvaluationPage {

  private static final String PLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  private EvaluationPage() {}

  /** The page as HTML. */
  public static String of(ModelCard card, List<Scored> scored) {
    String content = VocabularyJson.text(EvaluationContent.of(card, scored));
    return read("/learning/evaluation.html")
        .replace("@PLOT_STYLE@", read(PLOT + "dist/uPlot.min.css"))
        .replace("@STYLE@", read("/replay/report.css") + read("/learning/evaluation.css"))
        .replace("@PLOT_LICENCE@", read(PLOT + "LICENSE"))
        .replace("@PLOT@", read(PLOT + "dist/uPlot.iife.min.js"))
        .replace("@SCRIPT@", read("/learning/evaluation.js"))
        // Last, and with no tag in it: what stands here was written by strangers.
        .replace("@CONTENT@", content.replace("<", "\\u003c"));
  }

  private static String read(String resource) {
    try (InputStream bytes = EvaluationPage.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException(
            "Expected " + resource + " on the class path, but it is not there");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
