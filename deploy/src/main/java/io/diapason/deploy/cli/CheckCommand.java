package io.diapason.deploy.cli;

import io.diapason.deploy.config.ConfigFolder;
import io.diapason.deploy.config.DiapasonConfig;
import io.diapason.deploy.config.Loaded;
import io.diapason.deploy.house.House;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a configuration as the product would and says all that is wrong with it. */
@Command(
    name = "check",
    description = "Checks a folder of configuration without starting anything.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with diapason.yaml and topology.yaml.")
  private Path folder;

  @Option(
      names = "--payload",
      paramLabel = "FILE",
      description = "A body to read as the door would read it; nothing is sent.")
  private @Nullable Path payload;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Whose body it is, as in /webhooks/NAME, such as zabbix or generic/backup.")
  private String source = "";

  @Override
  public Integer call() throws IOException {
    Loaded<DiapasonConfig> loaded = ConfigFolder.load(folder);
    int checked = report(loaded);
    return payload == null || loaded.hasErrors() ? checked : tryOut(loaded.value(), payload);
  }

  private int tryOut(DiapasonConfig config, Path body) throws IOException {
    Optional<Source> found = config.sources().find(source.replace('/', '-'));
    if (found.isEmpty()) {
      String known = String.join(", ", config.sources().all().stream().map(Source::name).toList());
      spec.commandLine()
          .getErr()
          .printf("Expected --source to be one of %s, but got '%s'%n", known, source);
      return ExitCode.USAGE;
    }
    Parsed parsed = found.get().read(Posted.of(Files.readAllBytes(body)), House.TENANT);
    PrintWriter out = spec.commandLine().getOut();
    for (AlertDraft alert : parsed.accepted()) {
      out.printf(
          "alert %s %s: %s, %s%n  %s%n  labels %s%n  starts %s, ends %s, shown at %s%n",
          alert.says(),
          alert.fingerprint(),
          alert.name(),
          alert.severity(),
          alert.summary(),
          new TreeMap<>(alert.labels()),
          alert.startsAt(),
          alert.endsAt(),
          alert.generatorUrl());
    }
    for (ChangeDraft change : parsed.changes()) {
      out.printf(
          "change %s on %s: %s (%s)%n", change.kind(), change.ci(), change.summary(), change.id());
    }
    if (parsed.handshake() != null) {
      out.printf("nothing to keep: %s%n", parsed.handshake().meaning());
    }
    parsed.rejections().forEach(rejection -> out.printf("refused: %s%n", rejection.message()));
    return parsed.rejections().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private int report(Loaded<DiapasonConfig> loaded) {
    PrintWriter err = spec.commandLine().getErr();
    loaded.problems().forEach(err::println);
    long errors = loaded.problems().stream().filter(problem -> problem.isError()).count();
    long warnings = loaded.problems().size() - errors;
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %s, %s, %s%n",
            folder,
            counted(loaded.value().estate().size(), "CI"),
            counted(errors, "error"),
            counted(warnings, "warning"));
    return loaded.hasErrors() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
