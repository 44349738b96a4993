package io.diapason.ml.bench;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.Advisers;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.history.LabelledIncident;
import io.diapason.ml.tribuo.FileAdviserFactory;
import io.diapason.vocabulary.IncidentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the stream stands still when other models are to answer: until they are read when nobody
 * has asked them before, and hardly at all when they were asked as shadows or came before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class SwapBenchmark {

  private final List<Map<String, String>> sets = new ArrayList<>();
  private String folder = "";
  private Advisers known;
  private LabelledIncident incident;
  private int turn;

  /** Two models for each question, of different years. */
  @Setup
  public void train() throws IOException {
    TrainedModels models = new TrainedModels();
    folder = models.folder();
    for (int seed = 1; seed <= 2; seed++) {
      List<LabelledIncident> past = models.past(seed);
      incident = past.get(0);
      Map<String, String> set = new HashMap<>();
      models.train(past).forEach((question, id) -> set.put(Stage.LIVE.key(question), id));
      sets.add(set);
    }
    known = new FileAdviserFactory(folder).open();
    sets.forEach(known::on);
  }

  /** Models that were read before; the first answer is waited for. */
  @Benchmark
  public Object swapToKnown() {
    return answer(known.on(sets.get(turn++ % sets.size())));
  }

  /** Models that nobody has read yet. */
  @Benchmark
  public Object swapToUnknown() {
    return answer(new FileAdviserFactory(folder).open().on(sets.get(turn++ % sets.size())));
  }

  private Object answer(Adviser adviser) {
    return adviser.advise(new IncidentId("inc-1"), incident.facts());
  }
}
