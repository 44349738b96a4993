package io.diapason.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds every source to its table. The bodies whose licence allows it lie here; those that may only
 * be looked at are read from the folder that the system property {@code diapason.payloads} names,
 * when there is one.
 */
class SourceTableTest {

  private static final Path HERE = Path.of("src", "test", "resources", "payload");
  private static final Path BESIDE =
      Path.of(System.getProperty("diapason.payloads", "../../shared/payloads"));

  @TestFactory
  Stream<DynamicTest> readsEachBodyAsItsTableSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> folders = Files.list(HERE)) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve("expected.tsv"))) {
          String name = String.valueOf(folder.getFileName());
          tests.add(DynamicTest.dynamicTest(name, () -> check(name)));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void check(String folder) throws IOException {
    SourceTable table = new SourceTable(folder);
    List<String> lines = Files.readAllLines(HERE.resolve(folder).resolve("expected.tsv"));
    assertThat(lines.get(0)).isEqualTo(SourceTable.HEADER);
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", 3);
      expected.computeIfAbsent(cells[0] + "\t" + cells[1], key -> new ArrayList<>()).add(line);
    }
    Names expectedNames = new Names();
    Names foundNames = new Names();
    expected.forEach(
        (key, rows) -> {
          String[] cells = key.split("\t", 2);
          Path file = find(folder, cells[0]);
          if (Files.exists(file)) {
            List<String> found = table.lines(cells[0], cells[1], bytes(file));
            assertThat(found.stream().map(foundNames::renamed))
                .as(folder + "/" + cells[0])
                .containsExactlyElementsOf(rows.stream().map(expectedNames::renamed).toList());
          }
        });
  }

  private static Path find(String folder, String file) {
    Path here = HERE.resolve(folder).resolve(file);
    return Files.exists(here) ? here : BESIDE.resolve(folder).resolve(file);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names alerts in the order in which they are met, so that absent bodies do not matter. */
  private static final class Names {
    private final Map<String, String> seen = new LinkedHashMap<>();

    String renamed(String line) {
      int tab = line.lastIndexOf('\t');
      if (!line.contains("\talert\t")) {
        return line;
      }
      String name = line.substring(tab + 1);
      return line.substring(0, tab + 1)
          + seen.computeIfAbsent(name, unknown -> "alert-" + (seen.size() + 1));
    }
  }
}
