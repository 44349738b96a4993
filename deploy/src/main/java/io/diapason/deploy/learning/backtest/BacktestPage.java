package io.diapason.deploy.learning.backtest;

import io.diapason.deploy.page.PlotPage;
import io.diapason.ml.backtest.BacktestReport;

/** A walk through a past to look at. */
public final class BacktestPage {

  private static final PlotPage PAGE = new PlotPage("Backtest", "/learning/backtest");

  private BacktestPage() {}

  /**
   * The page as HTML.
   *
   * @param title what was walked through
   */
  public static String of(String title, BacktestReport report) {
    return PAGE.showing(BacktestContent.of(title, report));
  }
}
