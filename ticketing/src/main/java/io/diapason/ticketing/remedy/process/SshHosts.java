package io.diapason.ticketing.remedy.process;

import io.diapason.ticketing.remedy.StepCall;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Commands on other hosts, by the machine's own OpenSSH client. The configuration names hosts and
 * commands; what is filled in stands behind a command as quoted words. Nobody is asked for
 * anything, a host with an unknown key is not spoken to, and nothing of the user's own settings
 * counts.
 *
 * @param logins by id
 */
public record SshHosts(Map<String, Login> logins) implements Commands {

  /** How {@code ssh} ends when it could not connect or lost the connection; see its manual. */
  private static final int CONNECTION_FAILED = 255;

  private static final List<String> OPTIONS =
      List.of(
          "BatchMode=yes",
          "StrictHostKeyChecking=yes",
          "GlobalKnownHostsFile=/dev/null",
          "IdentitiesOnly=yes",
          "PasswordAuthentication=no",
          "ForwardAgent=no",
          "ConnectTimeout=10",
          // A host that is gone is noticed within a minute.
          "ServerAliveInterval=15",
          "LogLevel=ERROR");

  /**
   * A way to some hosts.
   *
   * @param user as whom
   * @param hosts that may be spoken to
   * @param port 1 to 65535
   * @param identity the file of the private key
   * @param knownHosts the file of the hosts' keys
   * @param commands that may be run, by id; a POSIX shell there reads them
   */
  public record Login(
      String user,
      List<String> hosts,
      int port,
      Path identity,
      Path knownHosts,
      Map<String, String> commands) {

    public Login {
      hosts = List.copyOf(hosts);
      commands = Map.copyOf(commands);
    }
  }

  public SshHosts {
    logins = Map.copyOf(logins);
  }

  @Override
  public List<String> command(StepCall call) {
    Login login = logins.get(call.action().uses());
    if (login == null) {
      throw new IllegalArgumentException(
          "Expected a login of the list "
              + new TreeMap<>(logins).keySet()
              + ", but got '"
              + call.action().uses()
              + "'");
    }
    String host = host(login, call.text("host"));
    List<String> command = new ArrayList<>(List.of("ssh", "-F", "none", "-T", "-n"));
    OPTIONS.forEach(option -> command.addAll(List.of("-o", option)));
    command.addAll(List.of("-o", "UserKnownHostsFile=" + login.knownHosts()));
    command.addAll(List.of("-i", login.identity().toString()));
    command.addAll(List.of("-p", String.valueOf(login.port()), "-l", login.user()));
    command.addAll(List.of("--", host, there(login, call)));
    return command;
  }

  private static String host(Login login, String wanted) {
    if (wanted.isEmpty() && login.hosts().size() == 1) {
      return login.hosts().get(0);
    }
    if (!login.hosts().contains(wanted)) {
      throw new IllegalArgumentException(
          "Expected a host of the list " + login.hosts() + ", but got '" + wanted + "'");
    }
    return wanted;
  }

  /** What the shell of the other host reads. */
  private static String there(Login login, StepCall call) {
    String id = call.text("command");
    String command = login.commands().get(id);
    if (command == null) {
      throw new IllegalArgumentException(
          "Expected a command of the list "
              + new TreeMap<>(login.commands()).keySet()
              + ", but got '"
              + id
              + "'");
    }
    StringBuilder line = new StringBuilder("export DIAPASON_KEY=" + quoted(call.key()) + "; ");
    line.append(command);
    call.tree("args").forEach(argument -> line.append(' ').append(quoted(argument.asText())));
    return line.toString();
  }

  /**
   * One word for a POSIX shell, whatever is in it: within single quotes only they mean anything.
   */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  @Override
  public Map<String, String> environment(StepCall call) {
    return Map.of();
  }

  @Override
  public boolean isUnknown(int exit) {
    return exit == CONNECTION_FAILED;
  }
}
