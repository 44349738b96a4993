package io.diapason.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemorySampleLogTest extends SampleLogContract {

  @Override
  protected SampleLog open() {
    return new InMemorySampleLog();
  }

  @Override
  protected List<Sample> contents(SampleLog log) {
    return ((InMemorySampleLog) log).samples();
  }

  @Test
  void takesNothingWhileItIsCutOff() {
    InMemorySampleLog log = new InMemorySampleLog();
    LogOutage outage = new LogOutage(LogOutage.Reason.TIMEOUT, true, "Expected a log");
    log.cutOff(outage);

    assertThat(log.outage()).isSameAs(outage);
    assertThatThrownBy(() -> log.append(List.of()).toCompletableFuture().join()).hasCause(outage);
    log.cutOff(null);
    log.append(List.of()).toCompletableFuture().join();
    assertThat(log.outage()).isNull();
  }
}
