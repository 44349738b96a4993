package io.diapason.deploy.bench;

import com.sun.management.OperatingSystemMXBean;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.embedded.kafka.EmbeddedKafka;
import io.diapason.deploy.embedded.part.Ports;
import io.diapason.deploy.embedded.part.Progress;
import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.admission.Submission;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.alertmanager.AlertmanagerParser;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The least that a durable door can cost: the same bodies as in the throughput runs, parsed and
 * appended in this process, with no HTTP, no pipeline and no tickets beside it.
 */
final class FloorBench {

  private static final int AT_ONCE = 16;
  private static final int PASSES = 40;
  // A floor is not a matter of how long a JVM has run: the compiler has to be done.
  private static final Duration WARM_UP = Duration.ofSeconds(25);
  private static final int PARTITIONS = 2;
  private static final long WAIT_SECONDS = 60;
  private static final String TENANT = "default";

  private final BenchPlan plan;
  private final Progress progress;
  private final InstantSource clock = InstantSource.system();
  private final AdmissionPolicy policy = AdmissionPolicy.defaults();
  private long written;

  FloorBench(BenchPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  Floor run(Path folder) throws InterruptedException {
    progress.say("The floor of the door");
    List<byte[]> bodies = new BenchAlerts(plan.seed(), clock.instant()).bodies("Floor", 0);
    double parsed = perCpuSecond(() -> bodies.forEach(this::write));
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, Ports.free());
        KafkaEventLog log =
            new KafkaEventLog(new KafkaLogConfig(kafka.bootstrapServers(), PARTITIONS))) {
      Door door = new Door("d-floor", clock, log, Instant.EPOCH);
      Semaphore places = new Semaphore(AT_ONCE);
      double appended = perCpuSecond(() -> append(door, bodies, places));
      return new Floor(parsed, appended, written);
    }
  }

  /** How many alerts one second of CPU is enough for, once the code is warm. */
  private double perCpuSecond(Pass pass) throws InterruptedException {
    long begin = System.nanoTime();
    do {
      pass.run();
    } while (System.nanoTime() - begin < WARM_UP.toNanos());
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = machine.getProcessCpuTime();
    for (int done = 0; done < PASSES; done++) {
      pass.run();
    }
    double seconds = (machine.getProcessCpuTime() - before) / (double) TimeUnit.SECONDS.toNanos(1);
    return PASSES * BenchAlerts.DISTINCT / seconds;
  }

  private void write(byte[] body) {
    Parsed parsed = policy.judge(AlertmanagerParser.apiV2(body, TENANT));
    Instant now = clock.instant();
    long sequence = 0;
    for (AlertDraft draft : parsed.accepted()) {
      written += VocabularyJson.write(draft.stamp(new Receipt("d-floor", ++sequence), now)).length;
    }
  }

  private void append(Door door, List<byte[]> bodies, Semaphore places)
      throws InterruptedException {
    for (byte[] body : bodies) {
      places.acquire();
      Submission submission = new Submission(TENANT, "alertmanager", "/api/v2/alerts", body);
      door.admit(submission, policy.judge(AlertmanagerParser.apiV2(body, TENANT)))
          .whenComplete((admission, failure) -> places.release());
    }
    if (!places.tryAcquire(AT_ONCE, WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw new CompletionException(
          new TimeoutException("Expected the log to take all in a minute, but it did not"));
    }
    places.release(AT_ONCE);
  }

  /** All bodies once. */
  @FunctionalInterface
  private interface Pass {
    void run() throws InterruptedException;
  }
}
