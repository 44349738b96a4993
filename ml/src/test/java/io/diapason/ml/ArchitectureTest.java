package io.diapason.ml;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "io.diapason.ml", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule tribuoStaysInItsPackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ml.tribuo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tribuo..", "com.oracle.labs..", "com.google.protobuf..")
          .because("the learner must be exchangeable, and a card readable without it");

  @ArchTest
  static final ArchRule nobodyLeansOnTribuo =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ml.tribuo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..ml.tribuo..")
          .because("the shell knows the core, never the other way round");

  @ArchTest
  static final ArchRule noOtherRooms =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.diapason.ingest..",
              "io.diapason.correlation..",
              "io.diapason.ticketing..",
              "io.diapason.deploy..",
              "org.apache.flink..",
              "org.apache.kafka..",
              "io.vertx..",
              "co.elastic..")
          .because("ml knows the vocabulary and nobody else");

  @ArchTest
  static final ArchRule noClockNoChance =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .because("the same log and the same models must give the same advice");

  @ArchTest
  static final ArchRule noCircles =
      slices()
          .matching("io.diapason.ml.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each package can then be read after those it needs");

  @ArchTest
  static final ArchRule namesMeanSomething =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base|Info|Data)")
          .because("such names say nothing");
}
