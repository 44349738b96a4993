package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.ticketing.tracker.rest.Answers;
import io.diapason.ticketing.tracker.rest.Call;
import io.diapason.ticketing.tracker.rest.Rest;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers as a vendor's documentation says that its server does, and keeps what it was told. */
final class FakeServer implements Rest {

  /** What a ticket holds, in the vendor's own form. */
  record Stored(ObjectNode fields, List<ObjectNode> comments) {}

  /** One path. */
  private record Route(
      String method, Pattern path, BiFunction<Call, List<String>, JsonNode> answer) {}

  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Stored> tickets = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private int numbers;

  FakeServer on(String method, String path, BiFunction<Call, List<String>, JsonNode> answer) {
    routes.add(new Route(method, Pattern.compile(path), answer));
    return this;
  }

  @Override
  public CompletionStage<JsonNode> call(Call call) {
    calls.add(call);
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(call.path());
      if (route.method().equals(call.method()) && matcher.matches()) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          parts.add(matcher.group(i));
        }
        try {
          return CompletableFuture.completedFuture(route.answer().apply(call, parts));
        } catch (TrackerOutage outage) {
          return CompletableFuture.failedFuture(outage);
        }
      }
    }
    return CompletableFuture.failedFuture(
        new IllegalStateException("Expected a known path, but got " + call.method() + call.path()));
  }

  /** What it was asked, oldest first. */
  List<Call> calls() {
    return calls;
  }

  /** The newest call of a method to a path that ends so. */
  Call last(String method, String ending) {
    for (int i = calls.size() - 1; i >= 0; i--) {
      if (calls.get(i).method().equals(method) && calls.get(i).path().endsWith(ending)) {
        return calls.get(i);
      }
    }
    throw new AssertionError("Expected a " + method + " of " + ending + " among " + calls);
  }

  String next() {
    numbers++;
    return Integer.toString(numbers);
  }

  Stored put(String id, JsonNode fields) {
    Stored stored = new Stored(((ObjectNode) fields).deepCopy(), new ArrayList<>());
    tickets.put(id, stored);
    return stored;
  }

  Stored get(String id) {
    Stored stored = tickets.get(id);
    if (stored == null) {
      throw Answers.outage(404, null, "no such ticket");
    }
    return stored;
  }

  Stream<ObjectNode> all() {
    return tickets.values().stream().map(Stored::fields);
  }

  /** All tickets in one array. */
  ArrayNode array(Stream<? extends JsonNode> nodes) {
    ArrayNode array = Nodes.array();
    nodes.forEach(array::add);
    return array;
  }

  static JsonNode json(Call call) {
    return call.json() == null ? MissingNode.getInstance() : call.json();
  }

  static JsonNode nothing() {
    return MissingNode.getInstance();
  }

  static ObjectNode object(String text) {
    try {
      return (ObjectNode) VocabularyJson.mapper().readTree(text);
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static ObjectNode of(String name, JsonNode value) {
    ObjectNode object = Nodes.object();
    object.set(name, value);
    return object;
  }
}
