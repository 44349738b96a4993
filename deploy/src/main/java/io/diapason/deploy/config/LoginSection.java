package io.diapason.deploy.config;

import io.diapason.ticketing.remedy.process.SshHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code ssh:}, the ways to other hosts. */
final class LoginSection {

  private static final int PORT = 22;

  private static final Set<PosixFilePermission> OF_THE_OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private LoginSection() {}

  static Map<String, SshHosts.Login> readAll(Section top, Path folder) {
    Map<String, SshHosts.Login> logins = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("ssh")) {
      try (section) {
        Ids.claim(section, ids);
        logins.put(section.read("id", "", Rules.NAME), read(section, folder));
      }
    }
    return logins;
  }

  private static SshHosts.Login read(Section section, Path folder) {
    for (String key : List.of("user", "hosts", "identity", "knownHosts", "commands")) {
      if (!section.has(key)) {
        section
            .problems()
            .error(
                section.mark(),
                "Expected every login to have '%s', but it lacks it".formatted(key));
      }
    }
    Path identity = file(section, "identity", folder);
    if (Files.exists(identity) && !isPrivate(identity)) {
      section
          .problems()
          .error(
              section.mark("identity"),
              "Expected a key that only its owner can read, but others can");
    }
    return new SshHosts.Login(
        section.read("user", "nobody", Rules.NAME),
        section.readList("hosts", List.of(), Rules.HOST),
        section.read("port", PORT, Rules.whole(1, 65_535)),
        identity,
        file(section, "knownHosts", folder),
        commands(section));
  }

  private static Path file(Section section, String key, Path folder) {
    Path file = folder.resolve(section.read(key, "missing", Rules.TEXT)).toAbsolutePath();
    if (section.has(key) && !Files.isReadable(file)) {
      section
          .problems()
          .error(
              section.mark(key), "Expected a file that can be read, but got '%s'".formatted(file));
    }
    return file.normalize();
  }

  private static boolean isPrivate(Path file) {
    try {
      return OF_THE_OWNER.containsAll(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, String> commands(Section section) {
    Map<String, String> commands = new HashMap<>();
    if (section.has("commands")) {
      try (Section named = section.section("commands")) {
        for (String id : named.keys()) {
          commands.put(id, named.read(id, "false", Rules.TEXT));
        }
      }
    }
    return commands;
  }
}
