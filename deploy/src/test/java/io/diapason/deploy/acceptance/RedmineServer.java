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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Debian's Redmine on a new SQLite file. Its program is copied, since the package wants its files
 * in places that only root may write.
 */
final class RedmineServer implements RealTracker {

  static final String KEY = "0123456789abcdef0123456789abcdef01234567";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = Product.freePort();
  private final Path folder;
  private final Path home;
  private final Daemon daemon;

  private RedmineServer(Path folder) throws IOException {
    this.folder = folder;
    home = folder.resolve("home");
    install();
    Files.writeString(folder.resolve("seed.rb"), SEED.formatted(KEY));
    bundle("install", "--local", "--quiet");
    bundle("exec", "rake", "db:migrate");
    bundle("exec", "rails", "runner", folder.resolve("seed.rb").toString());
    daemon =
        Daemon.startWith(
            settings(),
            folder.resolve("redmine.log"),
            "bundle",
            "exec",
            "puma",
            "--silent",
            "--dir",
            home.toString(),
            "-b",
            "tcp://127.0.0.1:" + port,
            "-t",
            "1:4");
    await("Redmine to answer, see " + folder.resolve("redmine.log"))
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> call("GET", "/projects.json", null).path("total_count").asInt() > 0);
  }

  private static final String SEED =
      """
      Redmine::DefaultData::Loader.load('en')
      Setting.rest_api_enabled = '1'
      admin = User.find_by_login('admin')
      admin.update_columns(must_change_passwd: false)
      Token.create!(user: admin, action: 'api').update_columns(value: '%s')
      IssueCustomField.create!(name: 'Diapason', field_format: 'string', is_for_all: true,
        is_filter: true, trackers: Tracker.all)
      Project.create!(name: 'Operations', identifier: 'operations', trackers: Tracker.all,
        enabled_module_names: ['issue_tracking'])
      """;

  static RedmineServer start(Path folder) throws IOException {
    return new RedmineServer(folder);
  }

  private void install() throws IOException {
    Files.createDirectories(folder);
    Tool.run("cp", "-rL", "--no-preserve=mode", "/usr/share/redmine/.", home.toString());
    Tool.run(
        "rm", "-rf", home.resolve("Gemfile.lock").toString(), home.resolve("instances").toString());
    String database =
        """
        production:
          adapter: sqlite3
          database: %s
          timeout: 20000
        """
            .formatted(folder.resolve("redmine.db"));
    Path instance = home.resolve("instances/default");
    for (String name : List.of("config", "tmp", "log", "files", "public/plugin_assets")) {
      Files.createDirectories(instance.resolve(name));
    }
    Files.createDirectories(home.resolve("tmp"));
    Files.writeString(instance.resolve("config/secret_key.txt"), KEY);
    Files.writeString(instance.resolve("config/database.yml"), database);
    Files.deleteIfExists(home.resolve("config/database.yml"));
    Files.writeString(home.resolve("config/database.yml"), database);
    // The package looks for the settings of all instances of the machine.
    Path gems = home.resolve("Gemfile");
    Files.writeString(
        gems,
        Files.readString(gems)
            .replace(
                "'/usr/share/redmine/{config,instances/*/config}/database.yml'",
                "'" + home.resolve("config/database.yml") + "'"));
    Files.writeString(home.resolve("Gemfile.local"), "gem 'puma'\n");
  }

  private void bundle(String... arguments) {
    List<String> command = new ArrayList<>(List.of("bundle"));
    command.addAll(List.of(arguments));
    Tool done = Tool.runIn(home, settings(), command.toArray(String[]::new));
    if (done.exitCode() != 0) {
      throw new IllegalStateException(command + ": " + done.printed());
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "BUNDLE_GEMFILE", home.resolve("Gemfile").toString(),
                "RAILS_ENV", "production",
                "SCHEMA", "/dev/null",
                "RUBYOPT", "-W0"));
    // Debian's Bundler finds Debian's gems; the one that comes with a newer Ruby does not.
    String version = Tool.run("dpkg-query", "-W", "-f=${Version}", "ruby-bundler").printed();
    settings.put("BUNDLER_VERSION", version.replaceAll("[^0-9.].*", ""));
    return settings;
  }

  @Override
  public String config(String url) {
    Path token = folder.resolve("token");
    try {
      Files.writeString(token, KEY);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return """
          - id: redmine
            kind: redmine
            url: %s
            token: file:%s
            project: operations
            keyField: Diapason
        """
        .formatted(url, token);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public JsonNode call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Redmine-API-Key", KEY)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return Product.parse(answer.isBlank() ? "{}" : answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<String> titled(String text) {
    List<String> ids = new ArrayList<>();
    JsonNode issues =
        call(
                "GET",
                "/issues.json?status_id=*&limit=100&subject=~"
                    + URLEncoder.encode(text, StandardCharsets.UTF_8),
                null)
            .path("issues");
    issues.forEach(issue -> ids.add(issue.path("id").asText()));
    return ids;
  }

  private JsonNode issue(String id) {
    return call("GET", "/issues/" + id + ".json?include=journals", null).path("issue");
  }

  @Override
  public String status(String id) {
    return issue(id).path("status").path("name").asText();
  }

  @Override
  public List<String> said(String id) {
    return issue(id).path("journals").findValuesAsText("notes").stream()
        .filter(notes -> !notes.isEmpty())
        .toList();
  }

  @Override
  public void say(String id, String text) {
    call("PUT", "/issues/" + id + ".json", "{\"issue\":{\"notes\":\"%s\"}}".formatted(text));
  }

  @Override
  public void start(String id) {
    call("PUT", "/issues/" + id + ".json", "{\"issue\":{\"status_id\":2}}");
  }

  @Override
  public String resolved() {
    return "Resolved";
  }

  @Override
  public String person() {
    return "Redmine Admin";
  }

  @Override
  public void close() {
    daemon.close();
  }
}
