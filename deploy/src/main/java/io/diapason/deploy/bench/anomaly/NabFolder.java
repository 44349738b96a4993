package io.diapason.deploy.bench.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the Numenta Anomaly Benchmark: a folder with {@code data} and {@code labels}. */
final class NabFolder {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int TIME_LENGTH = 19;

  private NabFolder() {}

  /** All series, in the order of their names. */
  static List<KnownSeries> read(Path folder) throws IOException {
    JsonNode windows =
        VocabularyJson.mapper()
            .readTree(folder.resolve("labels").resolve("combined_windows.json").toFile());
    Map<String, JsonNode> sorted = new TreeMap<>();
    windows.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    List<KnownSeries> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : sorted.entrySet()) {
      all.add(series(folder.resolve("data"), entry.getKey(), entry.getValue()));
    }
    return all;
  }

  private static KnownSeries series(Path data, String name, JsonNode windows) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve(name));
    int size = lines.size() - 1;
    long[] times = new long[size];
    double[] values = new double[size];
    Map<String, Integer> place = new HashMap<>();
    for (int index = 0; index < size; index++) {
      String[] cells = lines.get(index + 1).split(",", -1);
      times[index] = LocalDateTime.parse(cells[0], TIME).toEpochSecond(ZoneOffset.UTC);
      values[index] = Double.parseDouble(cells[1]);
      place.put(cells[0], index);
    }
    List<KnownSeries.Window> known = new ArrayList<>();
    for (JsonNode window : windows) {
      known.add(new KnownSeries.Window(index(place, window.get(0)), index(place, window.get(1))));
    }
    return new KnownSeries(name, "", times, values, known);
  }

  private static int index(Map<String, Integer> place, JsonNode moment) {
    Integer index = place.get(moment.asText().substring(0, TIME_LENGTH));
    if (index == null) {
      throw new IllegalArgumentException(
          "Expected the moment of a window among those of its series, but " + moment + " is not");
    }
    return index;
  }
}
