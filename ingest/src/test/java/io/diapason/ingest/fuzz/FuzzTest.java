package io.diapason.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FuzzTest {

  private static final int BODIES = 5_000;

  @Test
  void everyBodyIsReadOrRefused() throws IOException {
    Fuzz fuzz = new Fuzz(1, Fuzz.seeds(Path.of("src", "test", "resources", "payload")));

    assertThatCode(
            () -> {
              for (int body = 0; body < BODIES; body++) {
                fuzz.one();
              }
            })
        .doesNotThrowAnyException();
  }
}
