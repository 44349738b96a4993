package io.diapason.deploy.bench.correlation;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.correlation.judge.AloneJudge;
import io.diapason.deploy.bench.correlation.judge.GapJudge;
import io.diapason.deploy.bench.correlation.judge.Judge;
import io.diapason.deploy.bench.correlation.judge.LabelJudge;
import io.diapason.deploy.bench.correlation.judge.PolicyJudge;
import io.diapason.deploy.bench.correlation.judge.Trial;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.published.MicroserviceFaultAlerts;
import io.diapason.deploy.bench.correlation.score.StreamScore;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.report.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets every judge judge every stream and writes what came of it. */
public final class CorrelationBench {

  private static final List<String> STREAMS =
      List.of(
          "cells-public",
          "overlap600-public",
          "MicroSS.alerts",
          "Online-Boutique-cloudbed-1.alerts");

  private final CorrelationPlan plan;
  private final Consumer<Section> told;

  /** A bench that tells each table as soon as it is done. */
  public CorrelationBench(CorrelationPlan plan, Consumer<Section> told) {
    this.plan = plan;
    this.told = told;
  }

  /**
   * Runs all that was asked for.
   *
   * @throws IOException when a data set cannot be read or a file cannot be written
   */
  public void run() throws IOException {
    Path data = plan.data();
    if (data != null) {
      MicroserviceFaultAlerts published =
          new MicroserviceFaultAlerts(data.resolve("microservice-fault-alerts"));
      for (String stream : STREAMS) {
        if (plan.wants(stream)) {
          told.accept(measure(published.read(stream)));
        }
      }
    }
  }

  private Section measure(KnownStream stream) throws IOException {
    ScoreTable table = new ScoreTable(stream.name());
    for (Judge judge : judges(stream)) {
      long begin = System.nanoTime();
      Verdicts verdicts = Trial.of(stream, judge);
      double seconds = (System.nanoTime() - begin) / 1e9;
      table.add(judge.name(), StreamScore.of(verdicts), seconds);
      Path out = plan.out();
      if (out != null && judge instanceof PolicyJudge) {
        AssignmentFiles.write(verdicts, out.resolve(stream.name()));
      }
    }
    return table.section();
  }

  private List<Judge> judges(KnownStream stream) {
    List<Judge> judges = new ArrayList<>();
    if (!plan.oursAlone()) {
      judges.add(new AloneJudge());
      judges.add(new LabelJudge(List.of("alertname", "cluster", "service")));
      judges.add(new LabelJudge(List.of("service")));
      for (int gap : List.of(15, 30, 60, 120)) {
        judges.add(new GapJudge(Duration.ofSeconds(gap)));
      }
    }
    judges.add(new PolicyJudge(CorrelationConfig.defaults(), stream.estate()));
    return judges;
  }
}
