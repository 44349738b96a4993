package io.diapason.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ticketing.remedy.process.SshHosts;
import io.diapason.ticketing.runbook.Guards;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.Runbook.Mode;
import io.diapason.ticketing.runbook.Runbook.Proof;
import io.diapason.ticketing.runbook.RunbookStep;
import io.diapason.ticketing.runbook.RunbookStep.Timing;
import io.diapason.ticketing.runbook.StepAction.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunbooksFileTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    script("restart.sh", "rwx------");
    script("everybody.sh", "rwxrwxrwx");
    script("text.sh", "rw-------");
  }

  private void script(String name, String permissions) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString(permissions));
  }

  private Loaded<DiapasonConfig> load(String runbooks) throws IOException {
    Files.writeString(folder.resolve("runbooks.yaml"), runbooks);
    return ConfigFolder.load(folder);
  }

  private List<String> problems(String runbooks) throws IOException {
    return load(runbooks).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  @Test
  void readsRunbooks() throws IOException {
    Loaded<DiapasonConfig> loaded =
        load(
            """
            maxCis: 3
            scripts:
              - {id: restart, path: restart.sh}
            connections:
              - {id: lb, kind: http, url: "https://lb.example/api", header: X-Token, secret: "env:PATH"}
            runbooks:
              - id: restart
                title: Restart it
                when: incident.cause != ""
                target: incident.suspects
                mode: approve
                fourEyes: false
                maxCis: 2
                maxRuns: 5
                per: 2h
                patience: 10m
                approvedWithin: 5m
                freeze: ["24x7"]
                helpsWithin: 10m
                steps:
                  - id: look
                    http: lb
                    with: {path: "/{{ci.id}}", headers: {A: b}, body: {n: 2, on: true, x: [1.5]}}
                    until: output.status == 200
                    every: 2s
                    timeout: 1m
                  - {id: rest, wait: 90s, after: []}
                  - id: restart
                    script: restart
                    with: {args: ["{{ci.id}}"]}
                    after: [look, rest]
                    onlyIf: steps.look.output.status == 200
                    tries: 3
                    pause: 1s
                    repeatable: true
                    undo: {comment: "sorry"}
            """);
    assertThat(loaded.problems()).isEmpty();
    RemediationSettings remedies = loaded.value().duty().remedies();
    assertThat(remedies.mostCis()).isEqualTo(3);
    assertThat(remedies.scripts().get("restart")).isEqualTo(folder.resolve("restart.sh"));
    assertThat(remedies.connections().get(0).header()).isEqualTo("X-Token");
    Runbook runbook = remedies.runbooks().get(0);
    assertThat(runbook.mode()).isEqualTo(Mode.APPROVE);
    assertThat(runbook.proof()).isEqualTo(new Proof(600, 60));
    assertThat(runbook.guards())
        .isEqualTo(new Guards(List.of(), 300, false, 2, 5, 7_200, List.of("24x7"), 600));
    RunbookStep look = runbook.steps().get(0);
    assertThat(look.action().with().toString())
        .isEqualTo(
            "{\"path\":\"/{{ci.id}}\",\"headers\":{\"A\":\"b\"},"
                + "\"body\":{\"n\":2,\"on\":true,\"x\":[1.5]}}");
    assertThat(look.timing()).isEqualTo(new Timing(60, 2, 1, 10));
    assertThat(runbook.steps().get(1).action().with().path("seconds").asLong()).isEqualTo(90);
    assertThat(runbook.steps().get(1).after()).isEmpty();
    RunbookStep restart = runbook.steps().get(2);
    assertThat(restart.after()).containsExactly("look", "rest");
    assertThat(restart.undo()).isNotNull();
    assertThat(restart.repeatable()).isTrue();
  }

  @Test
  void readsWaysToOtherHosts() throws IOException {
    Path key = Files.writeString(folder.resolve("id"), "secret");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(folder.resolve("hosts"), "");
    SshHosts.Login login =
        load("""
                ssh:
                  - id: web
                    user: diapason
                    hosts: [web-1.example, web-2.example]
                    identity: id
                    knownHosts: hosts
                    commands: {restart: sudo systemctl restart nginx}
                runbooks:
                  - id: restart
                    when: "true"
                    steps:
                      - {id: one, ssh: web, with: {host: "{{ci.id}}", command: restart}}
                """)
            .value()
            .duty()
            .remedies()
            .logins()
            .get("web");

    assertThat(login)
        .isEqualTo(
            new SshHosts.Login(
                "diapason",
                List.of("web-1.example", "web-2.example"),
                22,
                key.toAbsolutePath(),
                folder.resolve("hosts").toAbsolutePath(),
                Map.of("restart", "sudo systemctl restart nginx")));
  }

  @Test
  void namesWhatIsWrongWithAWayToOtherHosts() throws IOException {
    Path key = Files.writeString(folder.resolve("id"), "secret");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(
            problems(
                """
                ssh:
                  - {id: web, user: diapason, hosts: [web-1], identity: id, knownHosts: nowhere, commands: {restart: reboot}}
                  - {id: bare}
                runbooks:
                  - id: r
                    when: "true"
                    steps:
                      - {id: one, ssh: web, with: {command: "{{ci.id}}"}}
                      - {id: two, ssh: wep, with: {command: restart}}
                """))
        .anyMatch(line -> line.contains("Expected a key that only its owner can read"))
        .anyMatch(line -> line.contains("nowhere"))
        .anyMatch(line -> line.contains("Expected every login to have 'user'"))
        .anyMatch(line -> line.contains("Expected 'command' to be one of [restart]"))
        .anyMatch(line -> line.contains("wep"));
  }

  @Test
  void letsAStepWaitForTheOneBefore() throws IOException {
    Runbook runbook =
        load("""
                runbooks:
                  - id: r
                    steps: [{id: a, wait: 1s}, {id: b, wait: 1s}]
                """)
            .value()
            .duty()
            .remedies()
            .runbooks()
            .get(0);
    assertThat(runbook.mode()).as("nothing begins that nobody asked for").isEqualTo(Mode.SUGGEST);
    assertThat(runbook.steps().get(1).after()).containsExactly("a");
    assertThat(runbook.steps().get(0).action().kind()).isEqualTo(Kind.WAIT);
  }

  @Test
  void namesWhatIsWrongAndWhere() throws IOException {
    assertThat(
            problems(
                """
                scripts:
                  - {id: a, path: ../outside.sh}
                  - {id: b, path: everybody.sh}
                  - {id: c, path: text.sh}
                connections:
                  - {id: x, kind: wait, url: "http://x.example"}
                runbooks:
                  - id: r
                    when: incident.titel == ""
                    approvers: [ada]
                    freeze: [holydays]
                    steps:
                      - {id: one, script: rstart}
                      - {id: two, wait: 1s, ask: "Go?"}
                      - {id: one, comment: "{{steps.x"}
                      - {id: four, http: x, with: {method: POST}, until: output.ok == true}
                """))
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).contains("runbooks.yaml:2:", "below the folder", "../outside.sh"),
            p -> assertThat(p).contains("runbooks.yaml:3:", "only its owner can change"),
            p -> assertThat(p).contains("runbooks.yaml:4:", "executable file"),
            p -> assertThat(p).contains("runbooks.yaml:6:", "a kind of system", "wait"),
            p -> assertThat(p).contains("runbooks.yaml:9:", "undefined field 'titel'"),
            p -> assertThat(p).contains("runbooks.yaml:10:", "'ada'"),
            p -> assertThat(p).contains("runbooks.yaml:11:", "holydays", "24x7"),
            p -> assertThat(p).contains("runbooks.yaml:13:", "'rstart'"),
            p -> assertThat(p).contains("runbooks.yaml:14:", "exactly one of", "got 2"),
            p -> assertThat(p).contains("runbooks.yaml:15:", "'one' once"),
            p -> assertThat(p).contains("runbooks.yaml:15:", "closed by '}}'"),
            p -> assertThat(p).contains("runbooks.yaml:16:", "known name", "'x'"),
            p -> assertThat(p).contains("runbooks.yaml:16:", "again and again"));
  }

  @Test
  void runsNothingOfAFileThatIsNotSound() throws IOException {
    assertThat(
            load("""
                    runbooks:
                      - {id: good, steps: [{id: a, wait: 1s}]}
                      - {id: bad, when: "nonsense(", steps: [{id: a, wait: 1s}]}
                    """)
                .value()
                .duty()
                .remedies()
                .runbooks())
        .isEmpty();
  }
}
