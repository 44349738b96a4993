package io.diapason.deploy.page;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A report as one file that needs no server and asks nobody for anything. The drawing is uPlot's,
 * which is small enough to stand in the file itself.
 *
 * @param title of the page, until its script says more
 * @param name of the resources that are the page's own: {@code name.html} is its body, {@code
 *     name.css} its style, {@code name.js} its script
 */
public record PlotPage(String title, String name) {

  private static final String PLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  /** The page as HTML; the script finds what is to be shown, as JSON, in the element "content". */
  public String showing(Object content) {
    return read("/page/page.html")
        .replace("@TITLE@", title)
        .replace("@BODY@", read(name + ".html"))
        .replace("@PLOT_STYLE@", read(PLOT + "dist/uPlot.min.css"))
        .replace("@STYLE@", read("/page/page.css") + read(name + ".css"))
        .replace("@PLOT_LICENCE@", read(PLOT + "LICENSE"))
        .replace("@PLOT@", read(PLOT + "dist/uPlot.iife.min.js"))
        .replace("@SCRIPT@", read(name + ".js"))
        // Last, and with no tag in it: what stands here was written by strangers.
        .replace("@CONTENT@", VocabularyJson.text(content).replace("<", "\\u003c"));
  }

  private static String read(String resource) {
    try (InputStream bytes = PlotPage.class.getResourceAsStream(resource)) {
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
