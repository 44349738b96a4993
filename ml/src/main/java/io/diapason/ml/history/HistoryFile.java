package io.diapason.ml.history;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled incidents as a file of JSON lines, one incident a line, in UTF-8. */
public final class HistoryFile {

  private HistoryFile() {}

  /**
   * What a file held.
   *
   * @param incidents the good lines, in their order
   * @param rejections one sentence for each line that is no labelled incident, naming the line
   */
  public record Reading(List<LabelledIncident> incidents, List<String> rejections) {}

  /**
   * Reads all good lines; empty lines are passed over.
   *
   * @throws UncheckedIOException when the file itself cannot be read
   */
  public static Reading read(Path file) {
    List<LabelledIncident> incidents = new ArrayList<>();
    List<String> rejections = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          readLine(line, file.getFileName() + " line " + number, incidents, rejections);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read the history " + file + ", but " + e, e);
    }
    return new Reading(List.copyOf(incidents), List.copyOf(rejections));
  }

  /**
   * Writes the incidents, replacing what the file held.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  public static void write(Path file, List<LabelledIncident> incidents) {
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (LabelledIncident incident : incidents) {
        lines.write(VocabularyJson.text(incident));
        lines.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write the history " + file + ", but " + e, e);
    }
  }

  private static void readLine(
      String line, String where, List<LabelledIncident> incidents, List<String> rejections) {
    try {
      byte[] json = line.getBytes(StandardCharsets.UTF_8);
      LabelledIncident incident = VocabularyJson.read(json, LabelledIncident.class);
      if (incident == null) {
        rejections.add("Expected a labelled incident in " + where + ", but it is null");
      } else {
        incidents.add(incident);
      }
    } catch (UncheckedIOException e) {
      rejections.add("Expected a labelled incident in " + where + ", but " + e.getMessage());
    }
  }
}
