package io.diapason.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedOrderTest {

  private static final String FIRST = "{\"receivedAt\":\"2026-03-02T09:00:00Z\",\"body\":[]}";
  private static final String SECOND = "{\"receivedAt\":\"2026-03-02T09:00:01Z\",\"body\":[]}";

  @TempDir private Path folder;

  @Test
  void leavesAFileInOrderAsItIs() throws IOException {
    Path file = written(FIRST, "", "no JSON", SECOND);

    assertThat(RecordedOrder.ensure(file, folder)).isEqualTo(file);
  }

  @Test
  void sortsLinesHoweverTheyAreWritten() throws IOException {
    String spaced = "{ \"body\": [], \"receivedAt\": \"2026-03-02T11:00:00.500+02:00\" }";
    String escaped = "{\"receivedAt\":\"2026-03-02T09:00:00.7\\u0030Z\",\"body\":[]}";

    Path sorted = RecordedOrder.ensure(written(SECOND, escaped, spaced, FIRST), folder);

    assertThat(Files.readAllLines(sorted)).containsExactly(FIRST, spaced, escaped, SECOND);
  }

  @Test
  void keepsWhatNobodyCanReadBehindWhatStandsBeforeIt() throws IOException {
    String odd = "{\"receivedAt\":\"yesterday\"}";
    String open = "{\"receivedAt\":\"2026-03-02T09:00:00Z";

    Path sorted = RecordedOrder.ensure(written(SECOND, odd, open, FIRST), folder);

    assertThat(Files.readAllLines(sorted)).containsExactly(FIRST, SECOND, odd, open);
  }

  private Path written(String... lines) throws IOException {
    return Files.write(folder.resolve("alerts.jsonl"), List.of(lines));
  }
}
