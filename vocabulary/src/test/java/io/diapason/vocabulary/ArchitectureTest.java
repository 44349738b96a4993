package io.diapason.vocabulary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(
    packages = "io.diapason.vocabulary",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /**
   * It was 25 until quiet got words of its own: the rules that make it (a maintenance window, an
   * inhibition rule) and its verdict (a suppression, a quiet alert) travel between three rooms.
   */
  private static final int MOST_TYPES = 30;

  @ArchTest
  static final ArchRule ONLY_NOUNS =
      classes()
          .that()
          .resideOutsideOfPackage("..codec..")
          .and()
          .areTopLevelClasses()
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "be records, enums or interfaces",
                      (JavaClass type) -> type.isRecord() || type.isEnum() || type.isInterface())))
          .because("what has a verb for a name belongs to the room that does it");

  @ArchTest
  static final ArchRule DEPENDS_ON_NOTHING_OF_OURS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.diapason.vocabulary..",
              "java..",
              "com.fasterxml.jackson..",
              "org.jspecify.annotations..")
          .because("every room drags along whatever the shared words drag along");

  @ArchTest
  static final ArchRule TIME_ARRIVES_AS_INPUT =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .because("identities are derived, so that a replay gives the same ones");

  @ArchTest
  static void staysSmall(JavaClasses all) {
    assertThat(
            all.stream()
                .filter(type -> type.isTopLevelClass() && !isPackage(type) && !isCodec(type)))
        .as("a shared module without a limit becomes the room for everything")
        .hasSizeLessThanOrEqualTo(MOST_TYPES);
  }

  private static boolean isCodec(JavaClass type) {
    return type.getPackageName().endsWith(".codec");
  }

  private static boolean isPackage(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }
}
