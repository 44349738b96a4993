package io.diapason.deploy.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.deploy.replay.outcome.Versions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  @Test
  void thePageAsksNobodyForAnything() {
    String page = page(Versions.result(Versions.of("i").alerts("a")));

    assertThat(page)
        .contains("default-src 'none'", "uPlot", "MIT License")
        .doesNotContain("<link", "src=\"", "@PLOT", "@STYLE", "@SCRIPT", "@CONTENT");
  }

  @Test
  void whatStrangersWroteCannotEndTheScript() {
    String page =
        page(Versions.result(Versions.of("i").title("</script><script>alert(1)").alerts("a")));

    assertThat(page)
        .contains("\\u003c/script>\\u003cscript>alert(1)")
        .doesNotContain("<script>alert(1)");
  }

  @Test
  void manyIncidentsAreCutToTheMostImportantAndTheRestIsCounted() {
    Versions[] many = new Versions[5_000];
    for (int index = 0; index < many.length; index++) {
      many[index] = Versions.of("i" + index).alerts("a" + index);
    }

    String page = page(Versions.result(many));

    assertThat(page).contains("\"leftOut\":4500", "\"leftOut\":4960");
    assertThat(page.length()).isLessThan(1_000_000);
  }

  @Test
  void nothingAtAllIsAPageToo() {
    assertThat(page(Versions.result())).contains("\"rows\":[]", "\"at\":[]");
  }

  @Test
  void itSaysWhoAnsweredPrioritiesAndTeams() {
    assertThat(report(Versions.result(Versions.of("i").alerts("a"))).advised().words())
        .isEqualTo("No model was asked: priority and team are those of the default rule.");
    assertThat(report(Versions.result(Versions.of("i").alerts("a").byModel())).advised().words())
        .startsWith("Asked were the models model-7; they answered the priority of 1");
  }

  private static ReplayReport report(ReplayResult result) {
    return ReplayReport.of("defaults", CorrelationConfig.defaults(), result, Duration.ofSeconds(2));
  }

  private static String page(ReplayResult result) {
    return ReportPage.of(report(result), result);
  }
}
