package io.diapason.ticketing.remedy.process;

import static io.diapason.ticketing.remedy.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ticketing.remedy.StepCall;
import io.diapason.ticketing.runbook.StepAction.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SshHostsTest {

  private static final SshHosts HOSTS =
      new SshHosts(
          Map.of("web", login(List.of("web-1", "db-01")), "one", login(List.of("only-1"))));

  private static SshHosts.Login login(List<String> hosts) {
    return new SshHosts.Login(
        "diapason",
        hosts,
        2222,
        Path.of("/keys/id"),
        Path.of("/keys/hosts"),
        Map.of("restart", "sudo systemctl restart nginx"));
  }

  private static StepCall of(String login, String settings) {
    return call("RUN-1:step:1", Kind.SSH, login, settings);
  }

  @Test
  void speaksToAHostOfTheListAsItIsConfigured() {
    List<String> command =
        HOSTS.command(of("web", "{\"host\": \"{{ci.id}}\", \"command\": \"restart\"}"));

    assertThat(command)
        .startsWith("ssh", "-F", "none")
        .containsSequence("-o", "StrictHostKeyChecking=yes")
        .containsSequence("-o", "UserKnownHostsFile=/keys/hosts")
        .containsSequence("-i", "/keys/id", "-p", "2222", "-l", "diapason", "--", "db-01");
    assertThat(command.get(command.size() - 1))
        .isEqualTo("export DIAPASON_KEY='RUN-1:step:1'; sudo systemctl restart nginx");
  }

  @Test
  void needsNoHostWhereThereIsOne() {
    assertThat(HOSTS.command(of("one", "{\"command\": \"restart\"}"))).contains("only-1");
  }

  @Test
  void quotesWhatIsFilledIn() {
    List<String> command =
        HOSTS.command(
            of(
                "one",
                "{\"command\": \"restart\", \"args\": [\"--why\", \"{{incident.title}}\", \"\"]}"));

    assertThat(command.get(command.size() - 1))
        .endsWith(" restart nginx '--why' 'it'\\''s full; $(reboot)' ''");
  }

  @Test
  void refusesWhatTheConfigurationDoesNotName() {
    assertThatThrownBy(() -> HOSTS.command(of("web", "{\"command\": \"restart\"}")))
        .hasMessage("Expected a host of the list [web-1, db-01], but got ''");
    assertThatThrownBy(
            () ->
                HOSTS.command(
                    of("web", "{\"host\": \"-oProxyCommand=id\", \"command\": \"restart\"}")))
        .hasMessageContaining("but got '-oProxyCommand=id'");
    assertThatThrownBy(() -> HOSTS.command(of("one", "{\"command\": \"reboot\"}")))
        .hasMessage("Expected a command of the list [restart], but got 'reboot'");
    assertThatThrownBy(() -> HOSTS.command(of("two", "{\"command\": \"restart\"}")))
        .hasMessageContaining("Expected a login of the list [one, web]");
  }

  @Test
  void knowsThatABrokenConnectionSaysNothing() {
    assertThat(HOSTS.isUnknown(255)).isTrue();
    assertThat(HOSTS.isUnknown(1)).isFalse();
    assertThat(HOSTS.environment(of("one", "{\"command\": \"restart\"}"))).isEmpty();
  }
}
