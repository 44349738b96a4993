package io.diapason.ticketing.remedy.vertx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.remedy.Redaction;
import io.diapason.ticketing.remedy.StepWork;
import io.diapason.vocabulary.codec.VocabularyJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to connections. The address of a host is looked up and judged before each request,
 * and the request goes to just that address: a name that leads elsewhere a moment later does not
 * matter. Redirects are not followed.
 */
public final class Wire implements AutoCloseable {

  private static final int LONGEST = 16_000;

  private final Vertx vertx;
  private final WebClient client;
  private final Map<String, Connection> connections;
  private final Redaction redaction;

  public Wire(Vertx vertx, Map<String, Connection> connections, Redaction redaction) {
    this.vertx = vertx;
    this.connections = Map.copyOf(connections);
    this.redaction = redaction;
    client =
        WebClient.create(
            vertx,
            new WebClientOptions()
                .setFollowRedirects(false)
                .setConnectTimeout(10_000)
                .setUserAgent("diapason"));
  }

  /**
   * What is sent.
   *
   * @param method GET, POST …
   * @param path below the connection, every value in it encoded
   * @param type of the body
   * @param body null for none
   * @param headers beside those of the connection
   */
  record Sending(
      String method,
      String path,
      String type,
      @Nullable JsonNode body,
      Map<String, String> headers) {

    static Sending get(String path) {
      return new Sending("GET", path, "", null, Map.of());
    }

    static Sending of(String method, String path, JsonNode body) {
      return new Sending(method, path, "application/json", body, Map.of());
    }

    /** Whether sending it twice is the same as sending it once, by the rules of HTTP. */
    boolean isSafe() {
      return method.equals("GET") || method.equals("HEAD");
    }
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param location where the new thing is; empty for nowhere
   * @param body as JSON where it is, as text otherwise, without secrets
   */
  record Answer(int status, String location, JsonNode body) {

    ObjectNode output() {
      ObjectNode output = JsonNodeFactory.instance.objectNode();
      output.put("status", status);
      output.set("body", body);
      return output;
    }
  }

  /**
   * The connection of an id.
   *
   * @throws IllegalArgumentException when there is none of this kind
   */
  Connection connection(String id, String kind) {
    Connection found = connections.get(id);
    if (found == null || !found.kind().equals(kind)) {
      throw new IllegalArgumentException(
          "Expected a connection of kind " + kind + ", but got '" + id + "'");
    }
    return found;
  }

  /** Fails with {@link NotSentException} when nothing was sent at all. */
  Future<Answer> send(Connection connection, Sending sending) {
    URI uri = connection.at(sending.path());
    return vertx
        .executeBlocking(() -> allowed(uri.getHost()), false)
        .compose(address -> send(connection, sending, uri, address));
  }

  private Future<Answer> send(
      Connection connection, Sending sending, URI uri, InetAddress address) {
    boolean secure = "https".equals(uri.getScheme());
    int port = uri.getPort() < 0 ? (secure ? 443 : 80) : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    RequestOptions options =
        new RequestOptions()
            .setHost(uri.getHost())
            .setPort(port)
            .setSsl(secure)
            .setURI(uri.getRawPath() + query);
    HttpRequest<Buffer> request =
        client
            .request(
                HttpMethod.valueOf(sending.method()),
                SocketAddress.inetSocketAddress(port, address.getHostAddress()),
                options)
            .timeout(StepWork.ONE_CALL.toMillis());
    connection.headers().forEach(request::putHeader);
    sending.headers().forEach(request::putHeader);
    JsonNode body = sending.body();
    Future<HttpResponse<Buffer>> sent =
        body == null
            ? request.send()
            : request
                .putHeader("Content-Type", sending.type())
                .sendBuffer(Buffer.buffer(VocabularyJson.write(body)));
    return sent.map(this::answer).recover(failure -> Future.failedFuture(judged(failure)));
  }

  private static Throwable judged(Throwable failure) {
    boolean refused = failure instanceof java.net.ConnectException;
    return refused ? new NotSentException("nobody listens there") : failure;
  }

  private Answer answer(HttpResponse<Buffer> response) {
    String text = response.bodyAsString() == null ? "" : response.bodyAsString();
    String clean = redaction.of(text, LONGEST);
    String location = response.getHeader("Location");
    return new Answer(response.statusCode(), location == null ? "" : location, json(clean));
  }

  private static JsonNode json(String text) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      try {
        return VocabularyJson.mapper().readTree(text);
      } catch (IOException e) {
        return JsonNodeFactory.instance.textNode(text);
      }
    }
    return JsonNodeFactory.instance.textNode(text);
  }

  /** The address of a host, unless it is one at which no service of an estate lives. */
  private static InetAddress allowed(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isLinkLocalAddress()
          || address.isMulticastAddress()
          || address.isAnyLocalAddress()) {
        throw new NotSentException(
            "Expected an address of the estate, but "
                + host
                + " is at "
                + address.getHostAddress()
                + ", which is forbidden");
      }
      return address;
    } catch (UnknownHostException e) {
      throw new NotSentException("no address is known of host " + host);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
