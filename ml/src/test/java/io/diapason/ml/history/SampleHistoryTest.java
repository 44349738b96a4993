package io.diapason.ml.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleHistoryTest {

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameHistoryHoweverTheEstateIsWrittenDown() {
    List<Ci> reversed = new ArrayList<>(SmallEstate.cis());
    Collections.reverse(reversed);

    List<LabelledIncident> history = SampleHistory.generate(SmallEstate.cis(), 200, 7, END);

    assertThat(SampleHistory.generate(reversed, 200, 7, END)).isEqualTo(history);
    assertThat(SampleHistory.generate(SmallEstate.cis(), 200, 8, END)).isNotEqualTo(history);
  }

  @Test
  void isSortedAndEndsInTime() {
    List<LabelledIncident> history = SampleHistory.generate(SmallEstate.cis(), 200, 7, END);

    assertThat(history).hasSize(200).extracting(one -> one.facts().openedAt()).isSorted();
    assertThat(history).allMatch(one -> !one.facts().openedAt().isAfter(END));
    assertThat(history).noneMatch(one -> one.facts().title().contains("%"));
    assertThat(history).allMatch(one -> one.facts().openCount() <= one.facts().alertCount());
  }

  @Test
  void anEmptyEstateHasNoHistory() {
    assertThat(SampleHistory.generate(List.of(), 200, 7, END)).isEmpty();
  }

  @Test
  void survivesAFileAndNamesTheLinesThatDoNot() throws IOException {
    List<LabelledIncident> history = SampleHistory.generate(SmallEstate.cis(), 20, 7, END);
    Path file = folder.resolve("history.jsonl");
    HistoryFile.write(file, history);
    Files.writeString(file, "\n{\"facts\":{}}\nnull\nnonsense\n", StandardOpenOption.APPEND);

    HistoryFile.Reading reading = HistoryFile.read(file);

    assertThat(reading.incidents()).isEqualTo(history);
    assertThat(reading.rejections())
        .hasSize(3)
        .allMatch(line -> line.startsWith("Expected a labelled incident in history.jsonl line 2"));
  }
}
