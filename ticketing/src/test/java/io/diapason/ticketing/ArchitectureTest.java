package io.diapason.ticketing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.diapason.ticketing",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] CORE = {
    "..ticketing.ticket..",
    "..ticketing.view..",
    "..ticketing.paging..",
    "..ticketing.api..",
    "..ticketing.calendar..",
    "..ticketing.sla..",
    "..ticketing.oncall..",
    "..ticketing.escalation..",
    "..ticketing.outgoing..",
    "..ticketing.message..",
    "..ticketing.channel..",
    "..ticketing.throttle..",
    "..ticketing.tracker",
    "..ticketing.expression..",
    "..ticketing.runbook..",
    "..ticketing.run..",
    "..ticketing.guard..",
    "..ticketing.audit..",
    "..ticketing.attachment.."
  };

  @ArchTest static final ArchRule vertxStaysInItsRoom = only("io.vertx..", "..vertx..");

  @ArchTest static final ArchRule kafkaStaysInItsRoom = only("org.apache.kafka..", "..kafka..");

  @ArchTest static final ArchRule elasticStaysInItsRoom = only("co.elastic..", "..elastic..");

  @ArchTest
  static final ArchRule elasticRestStaysInItsRoom = only("org.elasticsearch..", "..elastic..");

  @ArchTest static final ArchRule calendarsStayInTheirRoom = only("net.fortuna..", "..ical..");

  @ArchTest
  static final ArchRule templatesStayInTheirRoom = only("com.samskivert..", "..mustache..");

  @ArchTest static final ArchRule expressionsStayInTheirRoom = only("dev.cel..", "..expression..");

  @ArchTest static final ArchRule prometheusStaysInItsRoom = only("io.prometheus..", "..metrics..");

  private static ArchRule only(String framework, String room) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(framework)
        .because("a framework is replaced in one package or never");
  }

  @ArchTest
  static final ArchRule coreOnlyComputes =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.util.UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Thread")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.slf4j..")
          .because("time arrives with the input, and the same input decides alike");

  @ArchTest
  static final ArchRule roomsMeetInTheVocabulary =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "io.diapason.ingest..", "io.diapason.correlation..", "io.diapason.deploy..")
          .because("rooms meet only in records on a stream");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("io.diapason.ticketing.(**)")
          .should()
          .beFreeOfCycles()
          .because("a cycle makes two rooms one");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Info|Data)$")
          .because("such names say nothing");
}
