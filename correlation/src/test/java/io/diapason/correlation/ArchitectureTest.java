package io.diapason.correlation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(
    packages = "io.diapason.correlation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule FLINK_STAYS_IN_ITS_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("..flink..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
          .because("rules are tried without a stream engine, and outlive the one of today");

  @ArchTest
  static final ArchRule ROOMS_MEET_IN_VOCABULARY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.diapason.ingest..",
              "io.diapason.ticketing..",
              "io.diapason.deploy..",
              "io.diapason.ml.tribuo..",
              "org.tribuo..",
              "io.vertx..",
              "co.elastic..")
          .because("rooms meet in vocabulary records on a stream, and ask ml only for advice");

  @ArchTest
  static final ArchRule TIME_ARRIVES_AS_INPUT =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .because("the same log must give the same incidents");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices()
          .matching("io.diapason.correlation.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each room can be read alone");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_IT_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base|Info|Data)")
          .because("such a name says nothing");
}
