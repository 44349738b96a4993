package io.diapason.deploy.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PipelineLooksTest {

  @Test
  void onlyThePipelineCounts() throws IOException {
    assertThat(PipelineLooks.isDown(readiness(true, false))).isFalse();
    assertThat(PipelineLooks.isDown(readiness(false, true))).isTrue();
    assertThat(PipelineLooks.isDown("{\"ready\":true,\"parts\":[]}")).isTrue();
  }

  private static String readiness(boolean pipeline, boolean search) {
    return "{\"ready\":%s,\"parts\":[{\"name\":\"elasticsearch\",\"up\":%s},{\"name\":\"flink\",\"up\":%s}]}"
        .formatted(pipeline && search, search, pipeline);
  }
}
