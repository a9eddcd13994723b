// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.junit.jupiter.api.Test;

/** What the package may know of, and what it must never ask. */
@AnalyzeClasses(
    packages = "org.adcredit.core",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> CALLS_THAT_READ_THE_SURROUNDINGS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Locale.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID");

  private static final DescribedPredicate<JavaClass> FLOATING_POINT =
      DescribedPredicate.describe(
          "a double or float, bare or boxed, or an array of them",
          type ->
              Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                  .contains(type.getBaseComponentType().getName()));

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_SURROUNDINGS =
      DescribedPredicate.describe(
          "the clock, the default zone or locale, the environment or chance",
          access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.startsWith("java.time.") && name.equals("now"))
                || owner.equals(Clock.class.getName())
                || owner.equals(Random.class.getName())
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || CALLS_THAT_READ_THE_SURROUNDINGS.contains(owner + "." + name)
                || formatsInTheDefaultLocale(access);
          });

  private static boolean formatsInTheDefaultLocale(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return access.getTargetOwner().isEquivalentTo(String.class)
        && Set.of("format", "formatted", "toUpperCase", "toLowerCase").contains(name)
        && access.getTarget() instanceof CodeUnitCallTarget call
        && call.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  @ArchTest
  static final ArchRule the_core_depends_on_guava_and_the_jdk_alone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.adcredit.core",
              "java..",
              "com.google.common..",
              "org.jspecify..",
              "org.immutables..");

  @ArchTest
  static final ArchRule immutables_leaves_nothing_but_annotations_behind =
      noClasses()
          .that()
          .doNotHaveSimpleName("ValueStyle")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are Immutables' and no annotations",
                  type ->
                      type.getPackageName().startsWith("org.immutables") && !type.isAnnotation()));

  @ArchTest
  static final ArchRule no_field_is_a_floating_point_number =
      noFields().should().haveRawType(FLOATING_POINT);

  @ArchTest
  static final ArchRule no_method_returns_a_floating_point_number =
      noCodeUnits().should().haveRawReturnType(FLOATING_POINT);

  @ArchTest
  static final ArchRule no_method_takes_a_floating_point_number =
      noCodeUnits()
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  FLOATING_POINT.getDescription(),
                  types -> types.stream().anyMatch(FLOATING_POINT)));

  @ArchTest
  static final ArchRule nothing_is_read_but_the_arguments =
      noClasses().should().accessTargetWhere(READS_THE_SURROUNDINGS);

  /** The generated builders are the one thing that changes, and the shims that default values. */
  @ArchTest
  static final ArchRule values_never_change =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveNameNotMatching(".*\\$(Builder|InitShim)")
          .and()
          .doNotHaveName("initShim")
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule what_is_public_cannot_be_extended_by_strangers =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .haveNameNotMatching(".*\\.Immutable\\w+\\$Builder") // hidden in what is not public
          .should(
              ArchConditions.have(
                  DescribedPredicate.describe(
                      "no heirs, or no constructor for strangers",
                      type -> type.getModifiers().contains(FINAL) || !isOpen(type))));

  private static boolean isOpen(JavaClass type) {
    return type.getConstructors().stream()
        .anyMatch(
            constructor ->
                constructor.getModifiers().contains(PUBLIC)
                    || constructor.getModifiers().contains(PROTECTED));
  }

  @Test
  void the_published_generators_read_nothing_but_their_arguments() {
    nothing_is_read_but_the_arguments.check(
        new ClassFileImporter().importPackages("org.adcredit.testing"));
  }

  @Test
  void the_rules_see_what_they_forbid() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    assertThat(
            new ArchRule[] {
              the_core_depends_on_guava_and_the_jdk_alone,
              no_field_is_a_floating_point_number,
              no_method_returns_a_floating_point_number,
              no_method_takes_a_floating_point_number,
              values_never_change,
              what_is_public_cannot_be_extended_by_strangers,
              immutables_leaves_nothing_but_annotations_behind,
            })
        .allSatisfy(rule -> assertThat(rule.evaluate(offender).hasViolation()).isTrue());
    assertThat(nothing_is_read_but_the_arguments.evaluate(offender).getFailureReport().getDetails())
        .hasSize(6);
  }

  /** Does once what each rule forbids, and six times what one does. */
  @SuppressWarnings({"unused", "StringCaseLocaleUsage", "JavaTimeDefaultTimeZone"})
  public static class Offender {
    private float[] share = {};

    private Double rate(double factor) {
      return factor;
    }

    private Object surroundings() {
      assertThat(share).doesNotContain(1).isNotEqualTo(ImplementationVisibility.PACKAGE);
      return Set.of(
          Instant.now(),
          LocalDate.now(),
          ZoneId.systemDefault(),
          Locale.getDefault(),
          System.nanoTime(),
          "NO".toLowerCase());
    }
  }
}
