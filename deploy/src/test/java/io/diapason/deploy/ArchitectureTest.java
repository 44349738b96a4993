package io.diapason.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.diapason.deploy",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule CONFIG =
      noClasses()
          .that()
          .resideInAPackage("..config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.diapason.deploy.embedded..",
              "io.diapason.deploy.house..",
              "io.diapason.deploy.cli..",
              "org.apache.flink..",
              "org.apache.kafka..",
              "io.vertx..",
              "picocli..")
          .because("a configuration can be checked where nothing can be started");

  @ArchTest
  static final ArchRule COMMAND_LINE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("what a command does must be callable without a command line");

  @ArchTest
  static final ArchRule PARTS =
      noClasses()
          .that()
          .resideInAPackage("io.diapason.deploy.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.diapason.vocabulary..",
              "io.diapason.ingest..",
              "io.diapason.correlation..",
              "io.diapason.ticketing..",
              "io.diapason.ml..")
          .because("a part can be replaced by a cluster without the rooms noticing");

  @ArchTest
  static final ArchRule CYCLES =
      slices()
          .matching("io.diapason.deploy.(**)")
          .should()
          .beFreeOfCycles()
          .because("a reader must be able to begin somewhere");

  @ArchTest
  static final ArchRule NAMES =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base|Info|Data)")
          .because("such a name says nothing about what is inside");
}
