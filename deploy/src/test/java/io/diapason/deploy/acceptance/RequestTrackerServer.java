package io.diapason.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Debian's Request Tracker 5 on a new SQLite file, with the server that the package brings. */
final class RequestTrackerServer implements RealTracker {

  private static final String API = "/REST/2.0";
  private static final Path SERVER = Path.of("/usr/share/request-tracker5/libexec/rt-server");

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = Product.freePort();
  private final Path folder;
  private final Daemon daemon;

  private RequestTrackerServer(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("conf.d"));
    Files.writeString(
        folder.resolve("RT_SiteConfig.pm"),
        """
        Set($rtname, 'story'); Set($Organization, 'story');
        Set($DatabaseType, 'SQLite'); Set($DatabaseName, '%s');
        Set($WebDomain, '127.0.0.1'); Set($WebPort, %d); Set($WebPath, '');
        Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning');
        Set($MailCommand, 'testfile'); Set($WebSessionClass, 'Apache::Session::File');
        1;
        """
            .formatted(folder.resolve("rt.db"), port));
    Files.writeString(
        folder.resolve("field.pl"),
        """
        @CustomFields = ({ Name => 'Diapason', Type => 'FreeformSingle', Queue => ['General'],
          LookupType => 'RT::Queue-RT::Ticket' });
        1;
        """);
    Tool made =
        Tool.runWith(settings(), "rt-setup-database-5", "--action", "init", "--skip-create");
    Tool filled =
        Tool.runWith(
            settings(),
            "rt-setup-database-5",
            "--action",
            "insert",
            "--datafile",
            folder.resolve("field.pl").toString());
    if (made.exitCode() != 0 || filled.exitCode() != 0) {
      throw new IllegalStateException(made.printed() + filled.printed());
    }
    daemon =
        Daemon.startWith(
            settings(),
            folder.resolve("rt.log"),
            SERVER.toString(),
            "--port",
            Integer.toString(port));
    await("Request Tracker to answer, see " + folder.resolve("rt.log"))
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> call("GET", "/queues/all", null).path("total").asInt() > 0);
  }

  static RequestTrackerServer start(Path folder) throws IOException {
    return new RequestTrackerServer(folder);
  }

  private Map<String, String> settings() {
    return Map.of(
        "RT_SITE_CONFIG", folder.resolve("RT_SiteConfig.pm").toString(),
        "RT_SITE_CONFIG_DIR", folder.resolve("conf.d").toString());
  }

  @Override
  public String config(String url) {
    Path password = folder.resolve("password");
    try {
      Files.writeString(password, "password");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return """
          - id: rt
            kind: request-tracker
            url: %s
            user: root
            password: file:%s
            project: General
            keyField: Diapason
        """
        .formatted(url, password);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public JsonNode call(String method, String path, String body) {
    String user =
        Base64.getEncoder().encodeToString("root:password".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + API + path))
            .header("Authorization", "Basic " + user)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return Product.parse(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode search(String query, String fields) {
    return call(
            "GET",
            "/tickets?per_page=100&query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&fields="
                + fields,
            null)
        .path("items");
  }

  @Override
  public List<String> titled(String text) {
    return search("Subject LIKE '" + text + "'", "Subject").findValuesAsText("id");
  }

  @Override
  public String status(String id) {
    return search("id = " + id, "Status").path(0).path("Status").asText();
  }

  @Override
  public List<String> said(String id) {
    List<String> said = new ArrayList<>();
    JsonNode texts =
        call("GET", "/ticket/" + id + "/attachments?per_page=100&fields=Content", null)
            .path("items");
    texts.forEach(text -> said.add(text.path("Content").asText()));
    return said.subList(1, said.size());
  }

  @Override
  public void say(String id, String text) {
    call(
        "POST",
        "/ticket/" + id + "/correspond",
        "{\"Content\":\"%s\",\"ContentType\":\"text/plain\"}".formatted(text));
  }

  @Override
  public void start(String id) {
    call("PUT", "/ticket/" + id, "{\"Status\":\"open\"}");
  }

  @Override
  public String resolved() {
    return "resolved";
  }

  @Override
  public String person() {
    return "root";
  }

  @Override
  public void close() {
    daemon.close();
  }
}
