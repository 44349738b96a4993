package io.diapason.deploy.replay.report;

import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The report to look at: one file that needs no server and asks nobody for anything. The drawing is
 * uPlot's, which is small enough to stand in the file itself.
 */
public final class ReportPage {

  private static final String PLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  private ReportPage() {}

  /** The page as HTML. */
  public static String of(ReplayReport report, ReplayResult result) {
    String content = VocabularyJson.text(PageContent.of(report, result));
    return read("/replay/report.html")
        .replace("@PLOT_STYLE@", read(PLOT + "dist/uPlot.min.css"))
        .replace("@STYLE@", read("/replay/report.css"))
        .replace("@PLOT_LICENCE@", read(PLOT + "LICENSE"))
        .replace("@PLOT@", read(PLOT + "dist/uPlot.iife.min.js"))
        .replace("@SCRIPT@", read("/replay/report.js"))
        // Last, and with no tag in it: what stands here was written by strangers.
        .replace("@CONTENT@", content.replace("<", "\\u003c"));
  }

  private static String read(String resource) {
    try (InputStream bytes = ReportPage.class.getResourceAsStream(resource)) {
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
