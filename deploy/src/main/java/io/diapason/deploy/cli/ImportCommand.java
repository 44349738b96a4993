package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.importer.Export;
import io.diapason.deploy.importer.Finding;
import io.diapason.deploy.importer.Grade;
import io.diapason.deploy.importer.ImportFiles;
import io.diapason.deploy.importer.ImportPlan;
import io.diapason.deploy.importer.ImportSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings schedules, people and escalations over from another product. */
@Command(
    name = "import",
    description = "Turns an export of another product into oncall.yaml and escalation.yaml.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything maps one to one",
      "1:a file is not what it should be",
      "2:the command line is not understood",
      "3:something maps only roughly",
      "4:something has no place here"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class ImportCommand implements Callable<Integer> {

  private static final int ROUGH = 3;
  private static final int LOST = 4;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PRODUCT",
      description = "Whose export it is: ${COMPLETION-CANDIDATES}.")
  private ImportSource source;

  @Parameters(
      index = "1",
      paramLabel = "EXPORT",
      description = "A folder with JSON files, or one of them.")
  private Path export;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the files; none of them may be there yet.")
  private @Nullable Path out;

  @Option(names = "--plan", description = "Only says what would be made.")
  private boolean planOnly;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description = "What ended before is left out, such as 2026-01-31T00:00:00Z. Left out: now.")
  private @Nullable Instant asOf;

  @Override
  public Integer call() throws IOException {
    if (!planOnly && out == null) {
      spec.commandLine().getErr().println("Expected --out DIR or --plan, but got neither");
      return ExitCode.USAGE;
    }
    ImportPlan plan = source.plan(read(), asOf == null ? Instant.now() : asOf);
    Map<String, String> files = ImportFiles.write(plan, source);
    report(plan, files);
    if (!planOnly && out != null && !write(out, files)) {
      return ExitCode.SOFTWARE;
    }
    return plan.count(Grade.LOST) > 0 ? LOST : plan.count(Grade.ROUGH) > 0 ? ROUGH : ExitCode.OK;
  }

  private Export read() throws IOException {
    List<Path> files;
    boolean folder = Files.isDirectory(export);
    try (Stream<Path> walk = Files.walk(export)) {
      files =
          walk.filter(file -> !folder || file.toString().endsWith(".json"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    ObjectMapper mapper = new ObjectMapper();
    Export read = new Export(source.kinds());
    for (Path file : files) {
      Path name = folder ? export.relativize(file) : file.getFileName();
      try {
        JsonNode document = mapper.readTree(Files.readAllBytes(file));
        read.add(name.toString().replace('\\', '/'), document);
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new IllegalArgumentException(
            "Expected JSON in %s, but %s".formatted(file, e.getOriginalMessage()), e);
      }
    }
    return read;
  }

  private void report(ImportPlan plan, Map<String, String> files) {
    PrintWriter print = spec.commandLine().getOut();
    for (Grade grade : Grade.values()) {
      print.printf("%s: %d%n", heading(grade), plan.count(grade));
      for (Finding finding : plan.findings()) {
        if (finding.grade() == grade) {
          print.printf("  %s%n", finding);
        }
      }
    }
    print.printf("files: %s%n", files.isEmpty() ? "none" : String.join(", ", files.keySet()));
  }

  private static String heading(Grade grade) {
    return switch (grade) {
      case EXACT -> "one to one";
      case ROUGH -> "only roughly";
      case LOST -> "not at all";
    };
  }

  /** Writes the files and reads them as the product would. */
  private boolean write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder);
    PrintWriter err = spec.commandLine().getErr();
    for (String name : files.keySet()) {
      if (Files.exists(folder.resolve(name))) {
        err.printf("Expected no %s in %s, but there is one; nothing was written%n", name, folder);
        return false;
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    loaded.problems().forEach(err::println);
    return !loaded.hasErrors();
  }
}
