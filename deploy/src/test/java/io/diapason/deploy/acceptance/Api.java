package io.diapason.deploy.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.diapason.client.ApiClient;
import io.diapason.client.ApiException;
import io.diapason.client.api.DoorsApi;
import io.diapason.client.api.IncidentsApi;
import io.diapason.client.api.LedgerApi;
import io.diapason.client.api.OperationsApi;
import io.diapason.client.api.ReplaysApi;
import io.diapason.client.api.RunbooksApi;
import io.diapason.client.api.TicketsApi;
import io.diapason.client.model.Action;
import io.diapason.client.model.PostableAlert;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running product through the client that is generated from the description of its API. All
 * answers pass the types that are described: a field that nobody described fails the story.
 */
final class Api {

  private static final int PAGE = 100;

  private final ObjectMapper mapper =
      ApiClient.createDefaultObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private final IncidentsApi incidents;
  private final TicketsApi tickets;
  private final LedgerApi ledger;
  private final DoorsApi doors;
  private final RunbooksApi runbooks;
  private final ReplaysApi replays;
  private final OperationsApi operations;

  Api(URI address) {
    ApiClient client =
        new ApiClient(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1),
            mapper,
            address.toString());
    incidents = new IncidentsApi(client);
    tickets = new TicketsApi(client);
    ledger = new LedgerApi(client);
    doors = new DoorsApi(client);
    runbooks = new RunbooksApi(client);
    replays = new ReplaysApi(client);
    operations = new OperationsApi(client);
  }

  /** Something asked of the product. */
  private interface Ask<T> {
    T answer() throws ApiException;
  }

  /** A page asked of the product. */
  private interface AskPage<T> {
    T answer(@Nullable String cursor) throws ApiException;
  }

  /** What the client understood, as JSON again. */
  private JsonNode json(Ask<?> ask) {
    try {
      return mapper.valueToTree(ask.answer());
    } catch (ApiException e) {
      throw new IllegalStateException("Expected an answer as it is described, but " + e, e);
    }
  }

  private List<JsonNode> all(AskPage<?> ask) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = null;
    do {
      String from = cursor;
      JsonNode page = json(() -> ask.answer(from));
      page.path("items").forEach(items::add);
      cursor = page.path("next").asText(null);
    } while (cursor != null);
    return items;
  }

  /** All incidents, each with so many alerts at most. */
  List<JsonNode> incidents(int alerts) {
    return all(cursor -> incidents.listIncidents(null, PAGE, cursor, alerts));
  }

  JsonNode incident(String id) {
    return json(() -> incidents.getIncident(id, null));
  }

  JsonNode explanation(String incident, int members) {
    return json(() -> incidents.explainIncident(incident, members, null));
  }

  JsonNode whyNot(String one, String other) {
    return json(() -> incidents.whyNotTogether(one, other));
  }

  List<JsonNode> tickets() {
    return all(
        cursor ->
            tickets.listTickets(
                null, null, null, null, null, null, null, null, null, null, null, null, PAGE,
                cursor));
  }

  JsonNode ticket(String id) {
    return json(() -> tickets.getTicket(id));
  }

  /** Does something to a ticket, and shows it as it is then. */
  JsonNode act(String ticket, String action, Action how) {
    return json(() -> tickets.actOnTicket(ticket, action, null, null, how));
  }

  /** Runs of runbooks, newest first. */
  List<JsonNode> runs() {
    return all(cursor -> runbooks.listRuns(null, null, null, null, PAGE, cursor));
  }

  JsonNode runbooksFor(String ticket) {
    return json(() -> runbooks.suggestRunbooks(ticket));
  }

  JsonNode ledger() {
    return json(ledger::getLedger);
  }

  JsonNode receipt(String receipt) {
    return json(() -> ledger.getReceipt(receipt));
  }

  List<JsonNode> deadLetters() {
    return all(cursor -> ledger.listDeadLetters(PAGE, cursor));
  }

  JsonNode deadLetter(String id) {
    return json(() -> ledger.getDeadLetter(id));
  }

  List<JsonNode> replays() {
    return all(cursor -> replays.listReplays(PAGE, cursor));
  }

  JsonNode replay(String id) {
    return json(() -> replays.getReplay(id));
  }

  JsonNode heartbeat(String name) {
    return json(() -> doors.getHeartbeat(name));
  }

  /** Has the configuration read anew. */
  JsonNode reload() {
    return json(operations::reload);
  }

  JsonNode readiness() {
    return json(operations::ready);
  }

  /** The open alerts that match, as an Alertmanager shows them. */
  JsonNode openAlerts(String matcher) {
    return json(() -> doors.getAlerts(List.of(matcher), null, null, null, null));
  }

  /** Pushes alerts that are as the description wants them, and waits until they are durable. */
  void push(String alerts) {
    try {
      doors.postAlerts(List.of(mapper.readValue(alerts, PostableAlert[].class)));
    } catch (ApiException | JsonProcessingException e) {
      throw new IllegalStateException("Expected the alerts to be taken, but " + e, e);
    }
  }
}
