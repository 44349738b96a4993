package io.diapason.deploy.storm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.diapason.vocabulary.Ci;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads topology files for the tests of this package. */
final class SampleEstate {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).registerModule(new ParameterNamesModule());

  private record File(List<Ci> cis) {}

  private SampleEstate() {}

  static List<Ci> read(Path file) {
    try {
      return YAML.readValue(file.toFile(), File.class).cis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Ci> read() {
    return read(Path.of("config/sample/topology.yaml"));
  }
}
