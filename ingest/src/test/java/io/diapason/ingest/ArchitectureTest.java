package io.diapason.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(
    packages = "io.diapason.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule VERTX = only("..vertx..", "io.vertx..");
  @ArchTest static final ArchRule KAFKA = only("..kafka..", "org.apache.kafka..");
  @ArchTest static final ArchRule SMTP = only("..smtp..", "org.subethamail..");
  @ArchTest static final ArchRule PROMETHEUS = only("..prometheus..", "io.prometheus..");
  @ArchTest static final ArchRule JSONATA = only("..jsonata..", "com.dashjoin..");

  @ArchTest
  static final ArchRule LOGGING =
      noClasses()
          .that()
          .resideOutsideOfPackages("..vertx..", "..kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.slf4j..")
          .because("the core says what it has to say in values");

  @ArchTest
  static final ArchRule ROOMS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.diapason.correlation..",
              "io.diapason.ticketing..",
              "io.diapason.ml..",
              "io.diapason.deploy..")
          .because("the rooms meet only in vocabulary records on a stream");

  @ArchTest
  static final ArchRule TIME =
      noClasses()
          .that()
          .resideOutsideOfPackages("..vertx..", "..kafka..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .because("time arrives as input, and only the door asks the clock it was given");

  @ArchTest
  static final ArchRule CYCLES =
      slices()
          .matching("io.diapason.ingest.(**)")
          .should()
          .beFreeOfCycles()
          .because("a reader must be able to begin somewhere");

  @ArchTest
  static final ArchRule NAMES =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base|Info|Data)")
          .because("such a name says nothing about what is inside");

  private static ArchRule only(String room, String framework) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(framework)
        .because("a framework lives in the package that is named after it");
  }
}
