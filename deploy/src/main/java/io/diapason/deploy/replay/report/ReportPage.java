package io.diapason.deploy.replay.report;

import io.diapason.deploy.page.PlotPage;
import io.diapason.deploy.replay.outcome.ReplayResult;

/** The report of a replay to look at. */
public final class ReportPage {

  private static final PlotPage PAGE = new PlotPage("Replay", "/replay/report");

  private ReportPage() {}

  /** The page as HTML. */
  public static String of(ReplayReport report, ReplayResult result) {
    return PAGE.showing(PageContent.of(report, result));
  }
}
