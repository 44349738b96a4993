package io.diapason.deploy.bench.correlation;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.correlation.judge.AloneJudge;
import io.diapason.deploy.bench.correlation.judge.DistanceJudge;
import io.diapason.deploy.bench.correlation.judge.FirstSightJudge;
import io.diapason.deploy.bench.correlation.judge.GapJudge;
import io.diapason.deploy.bench.correlation.judge.Judge;
import io.diapason.deploy.bench.correlation.judge.KnowingJudge;
import io.diapason.deploy.bench.correlation.judge.LabelJudge;
import io.diapason.deploy.bench.correlation.judge.PolicyJudge;
import io.diapason.deploy.bench.correlation.judge.Trial;
import io.diapason.deploy.bench.correlation.judge.UnionJudge;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.published.AitAlerts;
import io.diapason.deploy.bench.correlation.published.MicroserviceFaultAlerts;
import io.diapason.deploy.bench.correlation.replayed.EqualReplays;
import io.diapason.deploy.bench.correlation.scenario.Scenario;
import io.diapason.deploy.bench.correlation.scenario.ScenarioPlan;
import io.diapason.deploy.bench.correlation.score.StreamScore;
import io.diapason.deploy.bench.correlation.score.TicketScore;
import io.diapason.deploy.bench.correlation.stream.Disorder;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamFiles;
import io.diapason.deploy.bench.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Lets every judge judge every stream and tells what came of it, one table for each kind. */
public final class CorrelationBench {

  private static final List<String> STREAMS =
      List.of(
          "cells-public",
          "overlap600-public",
          "MicroSS.alerts",
          "Online-Boutique-cloudbed-1.alerts");

  private static final List<String> ATTACKED = List.of("russellmitchell", "shaw", "fox");

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
        measure(stream, List.of(() -> published.read(stream)));
      }
    }
    if (data != null) {
      AitAlerts attacks = new AitAlerts(data.resolve("ait-alerts"));
      for (String run : ATTACKED) {
        count("ait-" + run, () -> attacks.read(run));
      }
    }
    measure("day", seeds(seed -> Scenario.of(ScenarioPlan.day(seed))));
    measure("small", seeds(seed -> Scenario.of(ScenarioPlan.small(seed))));
    measure("dense", seeds(seed -> Scenario.of(ScenarioPlan.dense(seed))));
    measure(
        "no topology: day after a day",
        seeds(seed -> Scenario.of(ScenarioPlan.day(seed).afterADay()).withoutTopology()));
  }

  private List<StreamSource> seeds(LongFunction<KnownStream> made) {
    return plan.seeds().stream().<StreamSource>map(seed -> () -> made.apply(seed)).toList();
  }

  private void measure(String name, List<StreamSource> sources) throws IOException {
    if (!plan.wants(name) || sources.isEmpty()) {
      return;
    }
    ScoreTable table = new ScoreTable(name);
    for (int i = 0; i < sources.size(); i++) {
      KnownStream stream = sources.get(i).open();
      for (Judge judge : judges(stream)) {
        run(stream, judge, judge.name(), table);
      }
      Verdicts ours = run(stream, ours(stream), "Diapason", table);
      run(Disorder.of(stream, 1), ours(stream), "Diapason, 5 % late, 1 % twice", table);
      Path out = plan.out();
      if (out != null) {
        Path folder = out.resolve(sources.size() == 1 ? name : name + "-" + (i + 1));
        StreamFiles.write(stream, folder);
        AssignmentFile.write(ours, folder);
      }
    }
    told.accept(table.section());
    if (plan.replayed()) {
      replay(name, sources.get(0).open());
    }
  }

  /** Where most alerts mean nothing, tickets are counted instead of groups. */
  private void count(String name, StreamSource source) throws IOException {
    if (!plan.wants(name)) {
      return;
    }
    KnownStream stream = source.open();
    TicketTable table = new TicketTable(name);
    List<Judge> judges = new ArrayList<>();
    if (!plan.oursAlone()) {
      judges.add(new AloneJudge());
      judges.add(new FirstSightJudge(stream.scoredFrom()));
    }
    judges.add(ours(stream));
    for (Judge judge : judges) {
      long begin = System.nanoTime();
      Verdicts verdicts = Trial.of(stream, judge);
      table.add(judge.name(), TicketScore.of(verdicts), (System.nanoTime() - begin) / 1e9);
    }
    told.accept(table.section());
  }

  private void replay(String name, KnownStream stream) throws IOException {
    Path out = plan.out();
    Path folder =
        out == null ? Files.createTempDirectory("diapason-bench") : out.resolve(name + "-replayed");
    told.accept(EqualReplays.run(stream, folder));
  }

  private static Verdicts run(KnownStream stream, Judge judge, String row, ScoreTable table) {
    long begin = System.nanoTime();
    Verdicts verdicts = Trial.of(stream, judge);
    table.add(row, StreamScore.of(verdicts), (System.nanoTime() - begin) / 1e9);
    return verdicts;
  }

  private static Judge ours(KnownStream stream) {
    return new PolicyJudge(CorrelationConfig.defaults(), stream.estate());
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
      if (!stream.estate().isEmpty()) {
        judges.add(new UnionJudge(Duration.ofSeconds(60), 1, stream.estate()));
        judges.add(new UnionJudge(Duration.ofSeconds(60), 2, stream.estate()));
        judges.add(new UnionJudge(Duration.ofSeconds(30), 3, stream.estate()));
      }
      judges.add(new DistanceJudge(stream.estate()));
      // In the published graphs a caller's instances do not hang on the caller, so roots reach few.
      if (!stream.estate().isEmpty() && !STREAMS.contains(stream.name())) {
        judges.add(new KnowingJudge(stream));
      }
    }
    return judges;
  }
}
