// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.io.File;
import java.io.FileReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.adcredit.core.Money;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;

/** Which package may know of which, and what none must ever ask. */
@AnalyzeClasses(
    packages = "org.adcredit.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] ALL_MAY_USE = {
    "org.adcredit.core", "java..", "com.google.common..", "org.jspecify..", "org.immutables.."
  };

  private static final Set<String> CALLS_THAT_READ_THE_SURROUNDINGS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.lineSeparator",
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Locale.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID");

  private static final Set<String> OUTSIDE =
      Set.of(
          "java.lang.reflect",
          "java.net",
          "java.net.http",
          "java.rmi",
          "javax.naming",
          "javax.script");

  private static final Set<String> LOADERS =
      Set.of(
          "java.io.ObjectInputStream",
          "java.lang.ClassLoader",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.util.ServiceLoader");

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  private static final Set<String> CHANGING =
      Set.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.Map",
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.HashSet",
          "java.lang.StringBuilder");

  private static final DescribedPredicate<JavaClass> FLOATING_POINT =
      DescribedPredicate.describe(
          "a double or float, bare or boxed, or an array of them",
          type ->
              Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                  .contains(type.getBaseComponentType().getName()));

  private static final DescribedPredicate<JavaAccess<?>> RECKONS_WITH_FLOATING_POINT =
      DescribedPredicate.describe(
          "something that takes or gives a double or float",
          access ->
              FLOATING_POINT.test(access.getTargetOwner())
                  || (access.getTarget() instanceof CodeUnitCallTarget call
                      && (FLOATING_POINT.test(call.getRawReturnType())
                          || call.getRawParameterTypes().stream().anyMatch(FLOATING_POINT))));

  private static final DescribedPredicate<JavaAccess<?>> READS_THE_SURROUNDINGS =
      DescribedPredicate.describe(
          "the clock, the default zone or locale, the environment or chance",
          access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.startsWith("java.time.") && name.equals("now"))
                || owner.equals(Clock.class.getName())
                || CHANCE.contains(owner)
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || CALLS_THAT_READ_THE_SURROUNDINGS.contains(owner + "." + name)
                || formatsInTheDefaultLocale(access);
          });

  private static final ArchRule NOTHING_REACHES_OUT =
      noClasses()
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "something that is loaded, run or fetched",
                  access -> reachesOut(access.getTargetOwner(), access.getTarget().getName())));

  private static boolean reachesOut(JavaClass owner, String name) {
    return OUTSIDE.contains(owner.getPackageName())
        || LOADERS.contains(owner.getName())
        || (owner.isEquivalentTo(Class.class)
            && (name.equals("forName") || name.equals("newInstance")));
  }

  private static boolean formatsInTheDefaultLocale(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return access.getTargetOwner().isEquivalentTo(String.class)
        && Set.of("format", "formatted", "toUpperCase", "toLowerCase").contains(name)
        && access.getTarget() instanceof CodeUnitCallTarget call
        && call.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Locale.class));
  }

  @ArchTest
  static final ArchRule terms_know_the_facts =
      onlyKnows("org.adcredit.rules.terms", "org.adcredit.rules.terms");

  @ArchTest
  static final ArchRule eligibility_knows_terms_and_facts =
      onlyKnows(
          "org.adcredit.rules.eligibility",
          "org.adcredit.rules.eligibility",
          "org.adcredit.rules.terms");

  @ArchTest
  static final ArchRule the_facade_knows_eligibility_terms_and_facts =
      onlyKnows(
          "org.adcredit.rules",
          "org.adcredit.rules",
          "org.adcredit.rules.eligibility",
          "org.adcredit.rules.terms");

  @ArchTest
  static final ArchRule files_know_them_all_and_yaml =
      onlyKnows("org.adcredit.rules.file", "org.adcredit.rules..", "org.snakeyaml..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule json_knows_them_all_and_jackson =
      onlyKnows("org.adcredit.rules.json", "org.adcredit.rules..", "com.fasterxml.jackson..");

  private static ArchRule onlyKnows(String name, String... others) {
    return classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(ALL_MAY_USE, others).flatMap(Stream::of).toArray(String[]::new));
  }

  @ArchTest
  static final ArchRule there_are_no_other_packages =
      classes()
          .should()
          .resideInAnyPackage(
              "org.adcredit.rules",
              "org.adcredit.rules.eligibility",
              "org.adcredit.rules.terms",
              "org.adcredit.rules.file",
              "org.adcredit.rules.json");

  @ArchTest
  static final ArchRule only_files_touch_files =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.adcredit.rules.file")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are about files",
                  type ->
                      type.getPackageName().startsWith("java.nio.file")
                          || type.getName().startsWith("java.io.File")
                          || type.getName().equals("java.io.RandomAccessFile")
                          || type.getPackageName().startsWith("java.nio.channels")));

  @ArchTest
  static final ArchRule immutables_leaves_nothing_but_annotations_behind =
      noClasses()
          .that()
          .doNotHaveSimpleName("ValueStyle")
          .and()
          .areNotAnnotations() // the style, which users' compilers do not look at
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
  static final ArchRule nothing_reckons_with_floating_point_numbers =
      noClasses().should().accessTargetWhere(RECKONS_WITH_FLOATING_POINT);

  @ArchTest
  static final ArchRule nothing_is_read_but_the_arguments =
      noClasses().should().accessTargetWhere(READS_THE_SURROUNDINGS);

  /** In both modules: no reflection, no class by its name, no Java serialisation, no network. */
  @Test
  void nothing_is_loaded_run_or_fetched() {
    NOTHING_REACHES_OUT.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.adcredit.core", "org.adcredit.rules"));
  }

  @ArchTest
  static final ArchRule static_state_never_changes =
      fields()
          .that()
          .areStatic()
          .and()
          .doNotHaveModifier(SYNTHETIC) // an enum's values, a switch's table
          .should(
              ArchConditions.have(
                  DescribedPredicate.<JavaField>describe(
                      "a last value that cannot change",
                      field ->
                          field.getModifiers().contains(FINAL)
                              && !field.getRawType().isArray()
                              && !CHANGING.contains(field.getRawType().getName()))));

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
    JavaClasses published = new ClassFileImporter().importPackages("org.adcredit.rules.testing");

    nothing_is_read_but_the_arguments.check(published);
    static_state_never_changes.check(published);
    no_field_is_a_floating_point_number.check(published);
  }

  @Test
  void the_rules_see_what_they_forbid() {
    JavaClasses offender =
        new ClassFileImporter().importClasses(Offender.class, Offender.Rate.class);

    assertThat(
            Map.of(
                "the facade",
                the_facade_knows_eligibility_terms_and_facts,
                "files",
                only_files_touch_files,
                "outside",
                NOTHING_REACHES_OUT,
                "immutables",
                immutables_leaves_nothing_but_annotations_behind,
                "fields",
                no_field_is_a_floating_point_number,
                "returns",
                no_method_returns_a_floating_point_number,
                "parameters",
                no_method_takes_a_floating_point_number,
                "strangers",
                what_is_public_cannot_be_extended_by_strangers))
        .allSatisfy((name, rule) -> assertThat(rule.evaluate(offender).hasViolation()).isTrue());
    assertViolations(offender, static_state_never_changes, 3);
    assertViolations(offender, nothing_reckons_with_floating_point_numbers, 5);
    assertViolations(offender, nothing_is_read_but_the_arguments, 10);
  }

  private static void assertViolations(JavaClasses offender, ArchRule rule, int count) {
    assertThat(rule.evaluate(offender).getFailureReport().getDetails()).hasSize(count);
  }

  @Test
  void the_arrows_see_who_looks_back() throws ClassNotFoundException {
    ImmutableMap<String, ArchRule> arrows =
        ImmutableMap.of(
            "org.adcredit.rules.terms.LooksBack", terms_know_the_facts,
            "org.adcredit.rules.eligibility.LooksBack", eligibility_knows_terms_and_facts);
    for (Map.Entry<String, ArchRule> arrow : arrows.entrySet()) {
      JavaClasses looksBack = new ClassFileImporter().importClasses(Class.forName(arrow.getKey()));
      assertThat(arrow.getValue().evaluate(looksBack).hasViolation()).isTrue();
    }
    JavaClasses elsewhere = new ClassFileImporter().importClasses(Money.class);
    assertThat(there_are_no_other_packages.evaluate(elsewhere).hasViolation()).isTrue();
  }

  /** Does what each rule forbids: three times, five times, ten times where that is counted. */
  @SuppressWarnings({
    "unused",
    "NonFinalStaticField",
    "StringCaseLocaleUsage",
    "JavaTimeDefaultTimeZone",
    "DefaultCharset",
    "MutableConstantField"
  })
  public static class Offender {
    static int count;
    static final int[] COUNTS = {};
    static final List<String> NAMES = new ArrayList<>();

    private float[] share = {};

    /** A boxed one. */
    static final class Rate {
      private Double rate(double factor) {
        return Math.ceil(Double.parseDouble("1") * Money.zero(currency()).amount().doubleValue());
      }
    }

    private static java.util.Currency currency() {
      return java.util.Currency.getInstance("USD");
    }

    private Object files() throws Exception {
      return Set.of(
          new File("a"),
          new FileReader("a"),
          Path.of("a"),
          ImplementationVisibility.PACKAGE,
          Load.class,
          Class.forName("a"),
          new java.math.BigDecimal(1.5));
    }

    private Object surroundings() {
      return Set.of(
          Instant.now(),
          ZoneId.systemDefault(),
          Locale.getDefault(),
          System.nanoTime(),
          System.getenv("HOME"),
          System.getProperty("user.dir"),
          new Random(),
          new Random().nextInt(),
          "NO".toLowerCase());
    }
  }
}
