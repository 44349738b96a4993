package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.advice.Advisers;
import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.Counsel;
import io.diapason.ml.advice.DefaultRule;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.InhibitionRule;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.Suppression;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/**
 * The whole stream on a MiniCluster, with generic types off: Kryo anywhere would fail the graph.
 */
class CorrelationPipelineTest {

  /** What the pipeline said in all. */
  record Said(
      List<IncidentSnapshot> incidents,
      List<LedgerSnapshot> ledger,
      List<QuietAlert> quiet,
      List<Explanation> explained,
      List<Consultation> consulted) {

    List<String> texts() {
      return Stream.of(incidents, explained, consulted)
          .flatMap(List::stream)
          .map(VocabularyJson::text)
          .toList();
    }
  }

  private static final List<Control> ESTATE =
      List.of(
          Control.estate(
              "default",
              at(-10),
              List.of(
                  ci("web").ownedBy("storefront").dependsOn("db").build(),
                  ci("db").ownedBy("database").build(),
                  ci("far").ownedBy("platform").build())));

  private static Said run(List<AlertEvent> events, int parallelism, Duration step)
      throws Exception {
    return run(events, ESTATE, parallelism, step);
  }

  static Said run(List<AlertEvent> events, List<Control> controls, int parallelism, Duration step)
      throws Exception {
    return run(events, controls, AdviserFactory.rulesOnly(), parallelism, step);
  }

  private static Said run(
      List<AlertEvent> events,
      List<Control> controls,
      AdviserFactory advisers,
      int parallelism,
      Duration step)
      throws Exception {
    Said said =
        new Said(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    InProcessSink<Consultation> consulted =
        InProcessSink.open("test-consulted", Consultation.class, said.consulted()::add);
    InProcessSink<QuietAlert> quiet =
        InProcessSink.open("test-quiet", QuietAlert.class, said.quiet()::add);
    InProcessSink<Explanation> explained =
        InProcessSink.open("test-explained", Explanation.class, said.explained()::add);
    InProcessSink<IncidentSnapshot> incidents =
        InProcessSink.open("test-incidents", IncidentSnapshot.class, said.incidents()::add);
    InProcessSink<LedgerSnapshot> ledger =
        InProcessSink.open("test-ledger", LedgerSnapshot.class, said.ledger()::add);
    try {
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createLocalEnvironment(parallelism, PipelineSettings.common());
      List<Change> changes = List.of(newDriver());
      CorrelationPipeline.define(
          env,
          new Ends(
              new ListEnds(events, changes, controls, step),
              new Ends.Sinks(incidents, ledger, quiet, explained, consulted)),
          CorrelationConfig.defaults(),
          advisers);
      env.execute("test");
    } finally {
      incidents.close();
      ledger.close();
      quiet.close();
      explained.close();
      consulted.close();
    }
    return said;
  }

  /** The one change of which the pipeline hears here. */
  static Change newDriver() {
    return new Change(
        false,
        "default",
        new Receipt("d-test", 0),
        at(-5),
        at(-5),
        "build-7",
        "db",
        "deployment",
        "new driver",
        "");
  }

  /** Says as the team which model it was told to ask. */
  private record Echoing() implements AdviserFactory {
    @Override
    public Advisers open() {
      return new Advisers() {
        @Override
        public Adviser on(Map<String, String> models) {
          String team = models.getOrDefault("team", "");
          Answer answer = new Answer(team, Answer.DecidedBy.MODEL, 1.0, team, List.of());
          return (incident, facts) ->
              new Counsel(new Advice(DefaultRule.priority(facts), answer), List.of());
        }

        @Override
        public void prepare(Map<String, String> models) {
          // Nothing is read.
        }
      };
    }
  }

  @Test
  void anotherModelAnswersFromItsMomentOnHoweverTheLogIsRead() throws Exception {
    List<Control> controls = new ArrayList<>(ESTATE);
    controls.add(Control.models("default", at(-9), Map.of("team", "one")));
    controls.add(Control.models("default", at(50), Map.of("team", "two")));
    controls.add(Control.models("default", at(80), Map.of("team", "one")));
    List<AlertEvent> events =
        List.of(
            firing("DbDown").on("db").critical().at(0),
            firing("Hot").on("far").at(60),
            firing("Errors").on("web").at(70),
            resolved("Hot").on("far").at(90));

    List<String> texts = run(events, controls, new Echoing(), 1, Duration.ofSeconds(1)).texts();
    Said said = run(events, controls, new Echoing(), 4, Duration.ofSeconds(200));

    assertThat(said.incidents())
        .extracting(IncidentSnapshot::updatedAt, IncidentSnapshot::team)
        .contains(
            org.assertj.core.groups.Tuple.tuple(at(0), "one"),
            org.assertj.core.groups.Tuple.tuple(at(60), "two"),
            org.assertj.core.groups.Tuple.tuple(at(90), "one"));
    assertThat(said.texts()).containsExactlyInAnyOrderElementsOf(texts);
  }

  @Test
  void aStoryFromFirstAlertToTheEnd() throws Exception {
    Said said =
        run(
            List.of(
                firing("DbDown").on("db").critical().at(0),
                firing("Errors").on("web").at(4),
                firing("Errors").on("web").at(64),
                resolved("Unheard").on("far").at(65),
                resolved("Errors").on("web").at(100),
                resolved("DbDown").on("db").at(110)),
            2,
            Duration.ofSeconds(1));

    assertThat(said.consulted())
        .first()
        .satisfies(
            first -> {
              assertThat(first.version()).isEqualTo(1);
              assertThat(first.team()).isEqualTo("database");
              assertThat(first.facts().alertNames()).containsExactly("DbDown");
              assertThat(first.opinions()).isEmpty();
            });
    assertThat(said.explained())
        .extracting(Explanation::kind, Explanation::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Explanation.Kind.OPENED, at(0)),
            org.assertj.core.groups.Tuple.tuple(Explanation.Kind.JOINED, at(4)));
    assertThat(said.incidents())
        .extracting(
            IncidentSnapshot::version, IncidentSnapshot::status, snapshot -> snapshot.openCount())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, IncidentStatus.OPEN, 1),
            org.assertj.core.groups.Tuple.tuple(2L, IncidentStatus.OPEN, 2),
            org.assertj.core.groups.Tuple.tuple(3L, IncidentStatus.OPEN, 1),
            org.assertj.core.groups.Tuple.tuple(4L, IncidentStatus.CLOSED, 0));
    IncidentSnapshot closed = said.incidents().get(3);
    assertThat(closed.team()).isEqualTo("database");
    assertThat(closed.resolvedAt()).isEqualTo(at(110));
    assertThat(closed.causes().get(0).ci()).isEqualTo("db");
    assertThat(closed.causes())
        .anySatisfy(cause -> assertThat(cause.change()).isEqualTo("build-7"));
    LedgerSnapshot totals = said.ledger().get(said.ledger().size() - 1);
    assertThat(totals.received()).isEqualTo(6);
    assertThat(totals.deduplicated()).isEqualTo(1);
    assertThat(totals.noted()).isEqualTo(1);
    assertThat(totals.inIncident()).isEqualTo(4);
  }

  @Test
  void neitherParallelismNorSpeedHasASay() throws Exception {
    List<AlertEvent> storm = storm(new Random(17), 1_500);

    List<String> one = run(storm, 1, Duration.ZERO).texts();
    List<String> two = run(storm, 2, Duration.ofSeconds(1)).texts();
    List<String> four = run(storm, 4, Duration.ofMinutes(3)).texts();

    assertThat(one).hasSizeGreaterThan(10);
    assertThat(firstDifference(one, two)).isEmpty();
    assertThat(firstDifference(one, four)).isEmpty();
  }

  private static Control silencing(String id, double from, double until, String service) {
    return Control.quieted(
        "default",
        at(from),
        List.of(
            new Silence(
                id,
                "default",
                List.of(new SilenceMatcher("service", service, false, true)),
                at(from),
                at(until),
                at(from),
                "ada",
                "moving the rack",
                java.util.Map.of())),
        List.of());
  }

  private static List<Control> withSilences() {
    List<Control> controls = new ArrayList<>(ESTATE);
    controls.add(silencing("s-1", -5, 300, "web"));
    controls.add(silencing("s-2", 40, 1_000, "far"));
    controls.add(silencing("s-2", 60, 61, "far"));
    return controls;
  }

  /** The rack is moved: no incident, until the silence ends and one alert is still there. */
  @Test
  void aSilencedAlertSpeaksWhenItsSilenceEnds() throws Exception {
    Said said =
        run(
            List.of(
                firing("Errors").on("web").at(0),
                firing("Gone").on("web").at(1),
                resolved("Gone").on("web").at(20),
                firing("Lost").on("far").at(50),
                firing("Noise").on("unregistered").at(900),
                resolved("Noise").on("unregistered").at(901)),
            withSilences(),
            2,
            Duration.ofSeconds(1));

    assertThat(said.incidents())
        .filteredOn(incident -> incident.version() == 1)
        .extracting(IncidentSnapshot::openedAt)
        .containsExactly(at(61), at(300), at(900));
    LedgerSnapshot totals = said.ledger().get(said.ledger().size() - 1);
    assertThat(totals.suppressed()).isEqualTo(3);
    assertThat(totals.noted()).isEqualTo(1);
    assertThat(totals.inIncident()).isEqualTo(2);
    assertThat(said.quiet()).filteredOn(quiet -> quiet.by().isEmpty()).hasSize(3);
    assertThat(said.quiet().stream().flatMap(quiet -> quiet.by().stream()))
        .extracting(Suppression::evidence)
        .containsOnly("silenced by ada: moving the rack");
  }

  private static Control inhibiting() {
    return Control.rules(
        "default",
        at(-10),
        List.of(
            new InhibitionRule(
                "host-down",
                List.of(new SilenceMatcher("alertname", "HostDown", false, true)),
                List.of(new SilenceMatcher("alertname", "HostDown", false, false)),
                List.of("host"))),
        List.of());
  }

  /** The host is down: its errors say nothing new, until the host is back and they still are. */
  @Test
  void anExplainedAlertSpeaksWhenItsSourceResolves() throws Exception {
    List<Control> controls = new ArrayList<>(ESTATE);
    controls.add(inhibiting());
    Said said =
        run(
            List.of(
                firing("HostDown").on("db").with("host", "h1").at(0),
                firing("Errors").on("web").with("host", "h1").at(1),
                firing("Slow").on("web").with("host", "h1").at(1),
                firing("Errors").on("far").with("host", "h2").at(2),
                resolved("Slow").on("web").with("host", "h1").at(3),
                resolved("HostDown").on("db").with("host", "h1").at(60),
                resolved("Errors").on("far").with("host", "h2").at(70)),
            controls,
            2,
            Duration.ofSeconds(1));

    assertThat(said.incidents())
        .flatExtracting(IncidentSnapshot::alerts)
        .extracting(alert -> alert.name() + " " + alert.labels().get("host") + alert.joinedAt())
        .contains("Errors h1" + at(60), "HostDown h1" + at(0), "Errors h2" + at(2))
        .noneMatch(text -> text.startsWith("Slow"));
    assertThat(said.quiet().stream().flatMap(quiet -> quiet.by().stream()))
        .extracting(Suppression::evidence)
        .containsOnly("explained by HostDown, which is open (rule host-down)");
    assertThat(said.ledger().get(said.ledger().size() - 1).suppressed()).isEqualTo(2);
  }

  @Test
  void neitherParallelismNorSpeedHasASayInWhatIsQuiet() throws Exception {
    List<AlertEvent> storm = storm(new Random(23), 800);
    List<Control> controls = new ArrayList<>(withSilences());
    controls.add(
        1,
        Control.rules(
            "default",
            at(-8),
            List.of(
                new InhibitionRule(
                    "sevens",
                    List.of(new SilenceMatcher("alertname", "Alert1?7", true, true)),
                    List.of(new SilenceMatcher("alertname", "Alert[1-8]", true, true)),
                    List.of("service"))),
            List.of()));

    List<String> one = run(storm, controls, 1, Duration.ZERO).texts();
    List<String> four = run(storm, controls, 4, Duration.ofMinutes(3)).texts();

    assertThat(one).hasSizeGreaterThan(10).isNotEqualTo(run(storm, 1, Duration.ZERO).texts());
    assertThat(firstDifference(one, four)).isEmpty();
  }

  private static String firstDifference(List<String> one, List<String> other) {
    for (int n = 0; n < Math.max(one.size(), other.size()); n++) {
      String left = n < one.size() ? one.get(n) : "nothing";
      String right = n < other.size() ? other.get(n) : "nothing";
      if (!left.equals(right)) {
        return "at " + n + ": " + left + " but then " + right;
      }
    }
    return "";
  }

  static List<AlertEvent> storm(Random random, int size) {
    List<AlertEvent> events = new ArrayList<>(size);
    String[] services = {"web", "db", "far", "unregistered"};
    double seconds = 0;
    for (int n = 0; n < size; n++) {
      seconds += random.nextInt(4) == 0 ? random.nextInt(8_000) / 1000.0 : 0;
      String name = "Alert" + random.nextInt(30);
      String service = services[random.nextInt(services.length)];
      events.add(
          random.nextInt(3) == 0
              ? resolved(name).on(service).at(seconds)
              : firing(name).on(service).expiringAfter(Duration.ofMinutes(2)).at(seconds));
    }
    return events;
  }
}
