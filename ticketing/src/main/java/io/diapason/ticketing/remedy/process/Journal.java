package io.diapason.ticketing.remedy.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of one process, in a folder: the process itself writes it, whether we live or not.
 *
 * @param folder of this process alone
 */
record Journal(Path folder) {

  private static final int LONGEST = 64 * 1024;

  /**
   * A shell's whole part: to begin only if nobody has begun, to say so, and to write down the end.
   * What is run comes as arguments and is never read as shell text.
   */
  static final String KEEPER =
      """
      mkdir "$1/begun" 2>/dev/null || exit 0
      echo $$ > "$1/pid"
      dir=$1; shift
      "$@" > "$dir/out" 2> "$dir/err" < /dev/null
      echo $? > "$dir/exit.part" && mv "$dir/exit.part" "$dir/exit"
      """;

  /** Begins the keeper and ends: what it keeps belongs to nobody, and goes on when we end. */
  static final String STARTER = "/bin/sh -c \"$0\" keeper \"$@\" &";

  static Journal of(Path root, String key) throws IOException {
    Path folder = root.resolve(key.replaceAll("[^A-Za-z0-9_.-]", "_"));
    Files.createDirectories(folder);
    return new Journal(folder);
  }

  boolean hasBegun() {
    return Files.exists(folder.resolve("begun"));
  }

  /** The number of the process that began; empty while it has written nothing. */
  String pid() throws IOException {
    return read("pid").strip();
  }

  /**
   * The process of a number if it still is ours: after a restart of the machine another may have
   * the number, and must not be taken for it, let alone be stopped.
   */
  Optional<ProcessHandle> process(String pid) {
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(ProcessHandle::isAlive)
        .filter(found -> found.info().commandLine().orElse("").contains(folder.toString()));
  }

  /** The code with which it ended; empty while it has not. */
  Optional<Integer> exit() throws IOException {
    String code = read("exit").strip();
    return code.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(code));
  }

  String output() throws IOException {
    return read("out");
  }

  String errors() throws IOException {
    return read("err");
  }

  private String read(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return "";
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
  }
}
