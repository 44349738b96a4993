package io.diapason.ingest.fuzz;

import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.catalogue.KnownSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a coverage-guided fuzzer calls. The first byte of an input names the source, the rest is the
 * body.
 *
 * <p>With the jar of {@code com.code-intelligence:jazzer} on the class path: {@code java
 * com.code_intelligence.jazzer.Jazzer --target_class=io.diapason.ingest.fuzz.CoverageTarget
 * --instrumentation_includes=io.diapason.ingest.** CORPUS}, where {@link #main} made the corpus.
 */
public final class CoverageTarget {

  private static final List<Source> SOURCES = KnownSources.all().all();
  private static final Fuzz FUZZ = new Fuzz(1, List.of());

  private CoverageTarget() {}

  /** Reads one input; throws where a body was neither read nor refused. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      Source source = SOURCES.get(Byte.toUnsignedInt(input[0]) % SOURCES.size());
      byte[] body = Arrays.copyOfRange(input, 1, input.length);
      FUZZ.tried(new Fuzz.Attempt(source, "coverage", Map.of(), body));
    }
  }

  /** Arguments: the folder to write the corpus to, and folders with bodies. */
  public static void main(String... arguments) throws IOException {
    Path corpus = Files.createDirectories(Path.of(arguments[0]));
    int number = 0;
    for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
      for (Fuzz.Seed seed : Fuzz.seeds(Path.of(folder))) {
        byte[] input = new byte[seed.body().length + 1];
        input[0] = (byte) place(seed.source());
        System.arraycopy(seed.body(), 0, input, 1, seed.body().length);
        Files.write(corpus.resolve("seed-" + number++), input);
      }
    }
  }

  private static int place(Source source) {
    return SOURCES.stream().map(Source::name).toList().indexOf(source.name());
  }
}
