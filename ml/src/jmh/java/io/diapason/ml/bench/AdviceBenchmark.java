package io.diapason.ml.bench;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.Counsel;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.tribuo.FileAdviserFactory;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one asking costs the stream: features, both questions, reasons in words. The quantiles count
 * (p0.99 of the sample), since the stream waits for each. Divided by the models asked it is the
 * cost of a question.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 4)
public class AdviceBenchmark {

  /** Whether a shadow of each question is asked too. */
  @Param({"false", "true"})
  public boolean shadows;

  /** How many alerts an incident has; 20 are the most that is told. */
  @Param({"1", "20"})
  public int alerts;

  private final List<IncidentFacts> incidents = new ArrayList<>();
  private Adviser adviser;
  private int turn;

  /** Trains and reads the models as the product does. */
  @Setup
  public void train() throws IOException {
    TrainedModels models = new TrainedModels();
    List<LabelledIncident> past = models.past(7);
    Map<String, String> asked = new TreeMap<>();
    models
        .train(past)
        .forEach(
            (question, id) -> {
              asked.put(Stage.LIVE.key(question), id);
              if (shadows) {
                asked.put(Stage.SHADOW.key(question), id);
              }
            });
    adviser = new FileAdviserFactory(models.folder()).open().on(asked);
    past.stream().limit(1_000).forEach(one -> incidents.add(grown(one.facts(), models.estate)));
  }

  private IncidentFacts grown(IncidentFacts facts, List<Ci> estate) {
    if (alerts == 1) {
      return facts;
    }
    List<String> summaries = new ArrayList<>();
    for (int n = 0; n < alerts; n++) {
      summaries.add(
          "%s, seen for the %d. time on port %d".formatted(facts.title(), n, 4_000 + n));
    }
    return new IncidentFacts(
        facts.tenant(),
        facts.title(),
        Collections.nCopies(1, facts.title()),
        summaries,
        facts.worst(),
        alerts,
        alerts,
        estate.subList(0, alerts),
        true,
        facts.openedAt());
  }

  /** Both questions about one incident. */
  @Benchmark
  public Counsel advise() {
    turn = (turn + 1) % incidents.size();
    return adviser.advise(new IncidentId("inc-" + turn), incidents.get(turn));
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    org.openjdk.jmh.Main.main(arguments.length == 0 ? new String[] {"AdviceBenchmark"} : arguments);
  }
}
