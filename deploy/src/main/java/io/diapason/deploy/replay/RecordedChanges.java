package io.diapason.deploy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads recorded changes: {@code {"at", "ci", "kind", "id", "summary"}}, one a line. */
public final class RecordedChanges {

  private RecordedChanges() {}

  /**
   * Reads a file whole, in the order of time.
   *
   * @throws CannotStartException when it cannot be read, naming the line
   */
  public static List<Change> read(Path file, String tenant) {
    List<Change> changes = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          changes.add(change(line, number, tenant));
        }
      }
    } catch (IOException e) {
      throw new CannotStartException("Expected to read " + file + ", but " + e, e);
    } catch (IllegalArgumentException e) {
      throw new CannotStartException(file + ":" + number + ": " + e.getMessage(), e);
    }
    changes.sort(Comparator.comparing(Change::receivedAt));
    return changes;
  }

  private static Change change(String line, int number, String tenant) throws IOException {
    JsonNode node = VocabularyJson.mapper().readTree(line);
    Instant at = RecordedLine.time(RecordedLine.textOf(node, "at"));
    return new Change(
        false,
        tenant,
        new Receipt("recorded.changes", number),
        at,
        at,
        node.path("id").asText("line-" + number),
        RecordedLine.textOf(node, "ci"),
        node.path("kind").asText("change"),
        node.path("summary").asText(""),
        "");
  }
}
