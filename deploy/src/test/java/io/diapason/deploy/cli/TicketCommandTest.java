package io.diapason.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a running product, over real HTTP. */
class TicketCommandTest {

  private static final String A = ServedTickets.ticket("a");
  private static final String B = ServedTickets.ticket("b");

  @RegisterExtension final ServedTickets served = new ServedTickets();
  @TempDir Path folder;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    if (!all.contains("--url")) {
      all.addAll(List.of("--url", served.url()));
    }
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  private JsonNode json(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--json");
    assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
    return VocabularyJson.mapper().readTree(out.toString());
  }

  @Test
  void actsWithWhoAndWhy() throws Exception {
    assertThat(run("ticket", "acknowledge", A, "--by", "ada", "--text", "on it")).isZero();
    assertThat(out.toString()).startsWith(A + "  ACKNOWLEDGED  P2  payments  -  HighErrorRate");

    assertThat(run("ticket", "audit", A)).isZero();
    assertThat(out.toString()).contains("ada", "API", "acknowledge", "DONE", "on it");
    assertThat(json("ticket", "show", A).get("state").textValue()).isEqualTo("ACKNOWLEDGED");
    assertThat(run("ticket", "show", A)).isZero();
    assertThat(out.toString()).contains("incidentId     INC-a", "Acknowledged: on it");
  }

  @Test
  void knowsEachActionAndItsFields() throws Exception {
    assertThat(json("ticket", "assign", A, "--assignee", "grace").get("assignee").textValue())
        .isEqualTo("grace");
    assertThat(json("ticket", "assign", A, "--assignee", "none").has("assignee")).isFalse();
    JsonNode weighed = json("ticket", "assess", A, "--impact", "high", "--urgency", "high");
    assertThat(weighed.get("priority").textValue()).isEqualTo("P1");
    json("ticket", "link", A, "--relation", "change", "--target", "CHG-7");
    json("ticket", "watch", A, "--by", "bob");
    json("ticket", "parent", B, "--parent", A);
    Path file = Files.writeString(folder.resolve("top.txt"), "load: 7");
    JsonNode filed = json("ticket", "attach", A, file.toString());
    assertThat(filed.at("/attachments/0/name").textValue()).isEqualTo("top.txt");

    assertThat(run("ticket", "show", A)).isZero();
    assertThat(out.toString())
        .contains("links          change CHG-7", "watchers       bob", "children       " + B);
    json("ticket", "close", A);
    assertThat(json("ticket", "show", B).get("state").textValue()).isEqualTo("RESOLVED");
  }

  @Test
  void listsByFilter() throws Exception {
    assertThat(run("ticket", "list")).isZero();
    assertThat(out.toString().lines()).hasSize(3);
    json("ticket", "resolve", A, "--text", "done");
    assertThat(json("ticket", "list").get("items")).hasSize(1);
    assertThat(json("ticket", "list", "--state", "all", "--q", "error").get("items")).hasSize(2);
    assertThat(json("ticket", "list", "--state", "resolved").get("items")).hasSize(1);
    assertThat(run("ticket", "list", "--state", "all", "--limit", "1")).isZero();
    assertThat(out.toString()).contains("There are more: --cursor ");
  }

  @Test
  void saysWhatWasRefusedAndGoesOn() {
    assertThat(run("ticket", "resolve", A)).isZero();
    assertThat(run("ticket", "hold", A, "TKT-none", B)).isEqualTo(1);
    assertThat(err.toString())
        .contains("diapason: " + A + ": Expected an active ticket to hold")
        .contains("TKT-none: Expected ticket TKT-none, but there is none");
    assertThat(out.toString()).startsWith(B + "  ON_HOLD");
    assertThat(run("ticket", "start", B, "--if-version", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("Expected version 1");
  }

  @Test
  void endsWithTwoWhereItIsNotUnderstood() {
    assertThat(run("ticket", "priority", A, "--priority", "P9")).isEqualTo(2);
    assertThat(err.toString()).contains("P1, P2, P3, P4, P5");
    assertThat(run("ticket", "list", "--sla", "late")).isEqualTo(2);
    assertThat(run("ticket", "reslove", A)).isEqualTo(2);
    assertThat(err.toString()).contains("resolve");
    assertThat(run("ticket", "list", "--url", "ftp://x")).isEqualTo(2);
    assertThat(err.toString()).contains("Expected an http or https address");
  }

  @Test
  void saysThatNobodyAnswers() {
    assertThat(run("ticket", "list", "--url", "http://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString()).contains("nobody answers there", "./diapason up");
  }

  @Test
  void showsWhoIsOnCall() throws Exception {
    assertThat(run("oncall")).isZero();
    assertThat(out.toString()).contains("pager", "grace", "2026-03-01T01:00:00Z");
    assertThat(json("oncall", "--at", "2027-01-01T00:00:00Z").at("/items/0/now/person").isNull())
        .isTrue();
  }

  @Test
  void startsRunbooksAndHaltsThem() throws Exception {
    assertThat(run("runbook", "list")).isZero();
    assertThat(out.toString()).contains("restart");
    JsonNode started =
        json("runbook", "start", "restart", "--ticket", A, "--dry-run", "--by", "eve");
    assertThat(started.get("dryRun").booleanValue()).isTrue();
    String id = started.get("id").textValue();
    assertThat(run("runbook", "runs", "--ticket", A)).isZero();
    assertThat(out.toString()).contains(id);
    assertThat(run("runbook", "cancel", id, "--by", "ada")).isZero();
    assertThat(out.toString()).contains("CANCELLED");
    assertThat(run("runbook", "halt", "--by", "ada", "--text", "freeze")).isZero();
    assertThat(out.toString()).contains("halted: true");
    assertThat(run("runbook", "resume", "--by", "ada")).isZero();

    assertThat(run("audit", "--kind", "REMEDIATION")).isZero();
    assertThat(out.toString()).contains("halt", "ASKED", "DONE", "freeze");
  }
}
