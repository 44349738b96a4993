package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.deploy.client.ApiClient;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one ticket with its story. */
@Command(
    name = "show",
    description = "Shows a ticket with its story.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before it calls.
final class TicketShowCommand implements Callable<Integer> {

  private static final List<String> FIELDS =
      List.of(
          "incidentId",
          "service",
          "openedAt",
          "resolvedAt",
          "prioritySetBy",
          "teamSetBy",
          "mergedInto",
          "parent",
          "version");

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Parameters(paramLabel = "ID", description = "The ticket.")
  private String id;

  @Override
  public Integer call() {
    JsonNode ticket = server.client().get("/api/v1/tickets/" + ApiClient.part(id), Map.of());
    PrintWriter out = spec.commandLine().getOut();
    if (server.isForMachines()) {
      out.println(ServerOptions.pretty(ticket));
      return ExitCode.OK;
    }
    out.println(line(ticket));
    for (String field : FIELDS) {
      if (ticket.has(field)) {
        out.printf("%-14s %s%n", field, Lines.word(ticket.get(field)));
      }
    }
    show(out, "impact", each(ticket.path("assessment").path("impact")));
    show(out, "urgency", each(ticket.path("assessment").path("urgency")));
    show(out, "watchers", each(ticket.path("watchers")));
    show(out, "children", each(ticket.path("children")));
    show(out, "links", objects(ticket.path("links"), "relation", "target"));
    show(out, "attachments", objects(ticket.path("attachments"), "id", "name"));
    show(out, "sla", objects(ticket.path("sla"), "measure", "state"));
    show(out, "mirrors", objects(ticket.path("mirrors"), "tracker", "id"));
    Lines story = new Lines("AT", "WHO", "WHAT", "");
    ticket.path("timeline").forEach(entry -> story.add(entry, "/at", "/by", "/kind", "/text"));
    out.println();
    out.println(story);
    return ExitCode.OK;
  }

  /** A ticket in one line. */
  static String line(JsonNode ticket) {
    return Stream.of("id", "state", "priority", "team", "assignee", "title")
        .map(field -> Lines.word(ticket.path(field)))
        .collect(Collectors.joining("  "));
  }

  private static void show(PrintWriter out, String name, String value) {
    if (!value.isEmpty()) {
      out.printf("%-14s %s%n", name, value);
    }
  }

  private static String each(JsonNode values) {
    return values.isTextual()
        ? values.textValue()
        : stream(values).map(Lines::word).collect(Collectors.joining(", "));
  }

  private static String objects(JsonNode values, String first, String second) {
    return stream(values)
        .map(one -> Lines.word(one.path(first)) + " " + Lines.word(one.path(second)))
        .collect(Collectors.joining(", "));
  }

  private static Stream<JsonNode> stream(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false);
  }
}
