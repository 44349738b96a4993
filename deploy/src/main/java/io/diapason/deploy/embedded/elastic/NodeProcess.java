package io.diapason.deploy.embedded.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The running child. A shell stands between: it holds a pipe from this process and stops the node
 * when the pipe ends, which it does even when this process is killed and can do nothing more.
 */
final class NodeProcess {

  // Ctrl-C in a terminal reaches the whole group: the node must not stop before the product does.
  private static final String SCRIPT =
      """
      trap '' INT HUP
      exec 3<&0
      bash "$0" </dev/null 3<&- &
      node=$!
      trap 'kill "$node" 2>/dev/null' TERM
      ( cat >/dev/null <&3; kill "$node" 2>/dev/null ) &
      exec 3<&-
      wait "$node"
      status=$?
      while kill -0 "$node" 2>/dev/null; do wait "$node"; status=$?; done
      exit "$status"
      """;

  private final Process process;

  private NodeProcess(Process process) {
    this.process = process;
  }

  static NodeProcess start(NodePlace place, NodeAccount account) throws IOException {
    List<String> command = new ArrayList<>(account.prefix());
    command.addAll(List.of("bash", "-c", SCRIPT));
    command.add(place.home().resolve("bin/elasticsearch").toString());
    NodeFolder folder = place.folder();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.output().toFile());
    Map<String, String> environment = builder.environment();
    // The node's options are ours to choose: what is set for this JVM must not leak into it.
    List.of("JAVA_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "ES_JAVA_OPTS")
        .forEach(environment::remove);
    environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
    environment.put("ES_PATH_CONF", folder.config().toString());
    environment.put("ES_TMPDIR", folder.temporary().toString());
    return new NodeProcess(builder.start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitValue() {
    return process.exitValue();
  }

  /** The node's own process, below the shell and the launcher; for those who test its death. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** Asks the node to end by closing the pipe, and ends it by force when it does not. */
  void stop(long limitSeconds) {
    List<ProcessHandle> family = descendants();
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
