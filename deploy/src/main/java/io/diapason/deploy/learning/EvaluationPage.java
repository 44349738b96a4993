package io.diapason.deploy.learning;

import io.diapason.deploy.page.PlotPage;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.training.Scored;
import java.util.List;

/** The evaluation to look at. */
public final class EvaluationPage {

  private static final PlotPage PAGE = new PlotPage("Evaluation", "/learning/evaluation");

  private EvaluationPage() {}

  /** The page as HTML. */
  public static String of(ModelCard card, List<Scored> scored) {
    return PAGE.showing(EvaluationContent.of(card, scored));
  }
}
