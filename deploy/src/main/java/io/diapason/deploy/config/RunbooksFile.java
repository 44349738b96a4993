package io.diapason.deploy.config;

import io.diapason.deploy.config.RemediationSettings.ConnectionSettings;
import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.StepAction;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The file of remedies: {@code runbooks:}, and the {@code scripts:}, {@code ssh:} and {@code
 * connections:} that they may use.
 */
final class RunbooksFile {

  /** The file's name. */
  static final String NAME = "runbooks.yaml";

  private static final URI NOWHERE = URI.create("http://invalid/");

  private RunbooksFile() {}

  static Loaded<RemediationSettings> load(
      Path folder, OnCallPlan oncall, Map<String, BusinessCalendar> calendars) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return new Loaded<>(RemediationSettings.none(), List.of());
    }
    Problems problems = new Problems(file.toString());
    try (Section top = YamlFile.read(file, problems)) {
      Map<String, Path> scripts = scripts(top, folder);
      List<ConnectionSettings> connections = connections(top);
      Map<String, SshHosts.Login> logins = LoginSection.readAll(top, folder);
      Means means = new Means(scripts.keySet(), logins, connections);
      RunbookSection reader = new RunbookSection(oncall, calendars, means);
      List<Runbook> runbooks = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (Section section : top.sections("runbooks")) {
        try (section) {
          Ids.claim(section, ids);
          runbooks.add(reader.read(section));
        }
      }
      RemediationSettings usual = RemediationSettings.none();
      boolean sound = problems.found().stream().noneMatch(RunbooksFile::isError);
      return new Loaded<>(
          new RemediationSettings(
              // What is not sound is not run: half a runbook may be worse than none.
              sound ? runbooks : List.of(),
              scripts,
              logins,
              connections,
              calendars,
              top.read("maxCis", usual.mostCis(), Rules.whole(1, 10_000)),
              top.read("maxStartsPerHour", usual.mostStarts(), Rules.whole(1, 10_000))),
          problems.found());
    }
  }

  private static boolean isError(Problem problem) {
    return problem.gravity() == Problem.Gravity.ERROR;
  }

  private static Map<String, Path> scripts(Section top, Path folder) {
    Map<String, Path> scripts = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("scripts")) {
      try (section) {
        Ids.claim(section, ids);
        Path path = folder.resolve(section.read("path", "", Rules.TEXT)).normalize();
        String wrong = whatIsWrong(folder.normalize(), path);
        if (!wrong.isEmpty()) {
          section.problems().error(section.mark("path"), wrong);
        }
        scripts.put(section.read("id", "", Rules.NAME), path.toAbsolutePath());
      }
    }
    return scripts;
  }

  /** A script that somebody else can change is a way for them to run what they like as us. */
  private static String whatIsWrong(Path folder, Path path) {
    if (!path.startsWith(folder) || !Files.isRegularFile(path) || !Files.isExecutable(path)) {
      return "Expected an executable file below the folder of the configuration, but got '"
          + folder.relativize(path)
          + "'";
    }
    try {
      return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_WRITE)
          ? "Expected a script that only its owner can change, but everybody can"
          : "";
    } catch (IOException e) {
      return "Expected a script whose permissions can be read, but " + e.getMessage();
    }
  }

  private static List<ConnectionSettings> connections(Section top) {
    List<ConnectionSettings> connections = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("connections")) {
      try (section) {
        Ids.claim(section, ids);
        StepAction.Kind kind =
            section.read("kind", StepAction.Kind.HTTP, Rules.oneOf(StepAction.Kind.class));
        if (!kind.actsOutside() || kind == StepAction.Kind.SCRIPT || kind == StepAction.Kind.SSH) {
          section
              .problems()
              .error(
                  section.mark("kind"),
                  "Expected a kind of system, but got '"
                      + kind.name().toLowerCase(Locale.ROOT)
                      + "'");
        }
        if (!section.has("url")) {
          section.problems().error(section.mark(), "Expected every connection to have a url");
        }
        Secret secret = section.readIfPresent("secret", Rules.SECRET);
        SecretCheck.warnIfMissing(section, "secret", secret);
        connections.add(
            new ConnectionSettings(
                section.read("id", "", Rules.NAME),
                kind.name().toLowerCase(Locale.ROOT),
                section.read("url", NOWHERE, Rules.WEB_ADDRESS),
                section.read("header", "", Rules.HEADER),
                secret));
      }
    }
    return connections;
  }
}
