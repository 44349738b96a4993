package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists tickets by filters, which are those of the API. */
@Command(
    name = "list",
    description = "Lists tickets, newest first: the active ones, unless --state says otherwise.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class TicketListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(
      names = "--state",
      paramLabel = "STATES",
      description = "In any of these states, with commas between them; all for every state.")
  private @Nullable String state;

  @Option(names = "--priority", paramLabel = "P1,P2", description = "Of any of these priorities.")
  private @Nullable String priority;

  @Option(names = "--team", description = "Of this team.")
  private @Nullable String team;

  @Option(names = "--assignee", paramLabel = "WHO", description = "That this person has, or none.")
  private @Nullable String assignee;

  @Option(names = "--watcher", paramLabel = "WHO", description = "Watched by this person.")
  private @Nullable String watcher;

  @Option(names = "--service", paramLabel = "CI", description = "About this CI.")
  private @Nullable String service;

  @Option(names = "--parent", paramLabel = "ID", description = "Part of this ticket.")
  private @Nullable String parent;

  @Option(names = "--sla", description = "With a clock that is RUNNING, PAUSED, MET or BREACHED.")
  private @Nullable String sla;

  @Option(names = "--q", paramLabel = "WORDS", description = "With these words in the title.")
  private @Nullable String words;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Opened not before, such as 2026-03-01T00:00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Opened before.")
  private @Nullable String to;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most, 50.")
  private int limit;

  @Option(names = "--cursor", description = "The next of an earlier list.")
  private @Nullable String cursor;

  @Override
  public Integer call() {
    JsonNode page = server.client().get("/api/v1/tickets", parameters());
    var out = spec.commandLine().getOut();
    if (server.isForMachines()) {
      out.println(ServerOptions.pretty(page));
      return ExitCode.OK;
    }
    Lines lines = new Lines("ID", "STATE", "PRIO", "TEAM", "ASSIGNEE", "OPENED", "TITLE");
    page.path("items")
        .forEach(
            item ->
                lines.add(
                    item,
                    "/id",
                    "/state",
                    "/priority",
                    "/team",
                    "/assignee",
                    "/openedAt",
                    "/title"));
    out.println(lines);
    if (page.path("next").isTextual()) {
      out.println("There are more: --cursor " + page.path("next").textValue());
    }
    return ExitCode.OK;
  }

  private Map<String, String> parameters() {
    Map<String, String> given = new LinkedHashMap<>();
    if (state == null) {
      given.put("active", "true");
    } else if (!state.equals("all")) {
      given.put("state", state);
    }
    put(given, "priority", priority);
    put(given, "team", team);
    put(given, "assignee", assignee);
    put(given, "watcher", watcher);
    put(given, "service", service);
    put(given, "parent", parent);
    put(given, "sla", sla);
    put(given, "q", words);
    put(given, "from", from);
    put(given, "to", to);
    put(given, "cursor", cursor);
    given.put("limit", Integer.toString(limit));
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
