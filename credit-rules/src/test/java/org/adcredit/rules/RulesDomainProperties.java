// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static org.adcredit.rules.Coverage.collect;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.statistics.StatisticsReport;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.eligibility.Verdict;
import org.adcredit.rules.file.FactsFile;
import org.adcredit.rules.file.MapReader;
import org.adcredit.rules.file.Mismatch;
import org.adcredit.rules.file.Problem;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.file.ProgramLint;
import org.adcredit.rules.file.RuleFactories;
import org.adcredit.rules.file.RuleFactory;
import org.adcredit.rules.file.Scenario;
import org.adcredit.rules.file.ScenarioFile;
import org.adcredit.rules.file.Warning;
import org.adcredit.rules.json.AdcreditModule;
import org.adcredit.rules.testing.Answers;
import org.adcredit.rules.testing.RulesDomain;

/** That whatever is public can be had in a property by its type. */
@Domain(RulesDomain.class)
@Domain(DomainContext.Global.class)
class RulesDomainProperties {
  private static final ImmutableMap<Class<?>, String> WITHOUT =
      ImmutableMap.<Class<?>, String>builder()
          .put(EligibilityRules.class, "static factories")
          .put(JournalOrder.class, "a static order")
          .put(Restatement.class, "goes on from any journal")
          .put(Impact.class, "a comparison of two programmes")
          .put(GateChange.class, "what comparing programmes gives")
          .put(Change.class, "what comparing programmes gives")
          .put(AccountImpact.class, "what comparing programmes gives")
          .put(TermEffect.class, "what comparing programmes gives")
          .put(Funds.class, "what comparing programmes gives")
          .put(ProgramFile.class, "static readers")
          .put(MapReader.class, "static readers")
          .put(AdcreditModule.class, "a module of Jackson")
          .put(LedgerListener.class, "code that users write")
          .put(ScenarioFile.class, "static readers")
          .put(FactsFile.class, "static readers")
          .put(Scenario.class, "what reading a file gives")
          .put(Problem.class, "what reading a file gives")
          .put(Mismatch.class, "what checking a scenario gives")
          .put(ProgramLint.class, "static checks")
          .put(Warning.class, "what checking a programme gives")
          .put(RuleFactory.class, "code that users write")
          .put(RuleFactories.class, "a registry of code that users write")
          .buildOrThrow();

  @Example
  void every_public_type_has_a_generator() {
    assertThat(provided().stream().map(RulesDomainProperties::raw))
        .containsAll(publicTypes().stream().filter(type -> !WITHOUT.containsKey(type)).toList());
  }

  @Example
  void what_has_no_generator_is_public() {
    assertThat(publicTypes()).containsAll(WITHOUT.keySet());
    assertThat(provided().stream().map(RulesDomainProperties::raw))
        .doesNotContainAnyElementsOf(WITHOUT.keySet());
  }

  @Property(tries = 2)
  void every_generator_gives_values(@ForAll long seed) {
    for (Type type : provided()) {
      RandomGenerator<?> generator =
          Arbitraries.defaultFor(TypeUsage.forType(type)).generator(1_000);
      Random random = new Random(seed);

      for (int i = 0; i < 5; i++) {
        assertThat(generator.next(random).value()).isInstanceOf(raw(type));
      }
    }
  }

  @Property(tries = 300, seed = Coverage.SEED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void decisions_and_remedies_are_of_every_kind(
      @ForAll Decision decision, @ForAll("anyRemedy") Remedy remedy, @ForAll EligibilityRule rule) {
    for (Question question : Question.values()) {
      collect(question, decision.question().orElseThrow() == question);
    }
    for (Verdict verdict : List.of(Verdict.ELIGIBLE, Verdict.INELIGIBLE)) {
      collect(verdict, decision.verdict() == verdict);
    }
    for (Class<?> kind : Remedy.class.getPermittedSubclasses()) {
      collect(kind.getSimpleName(), kind.isInstance(remedy));
    }
    collect("the rule of one offer", rule.name().equals("enrolment"));
    collect("the rule of the platform", rule.name().equals("industry-approval"));
  }

  /** Of each kind alike: of all that are a remedy, one in eighty-one would be the permanent one. */
  @Provide
  Arbitrary<Remedy> anyRemedy() {
    return Answers.remedies();
  }

  private static ImmutableList<Type> provided() {
    return Arrays.stream(RulesDomain.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Provide.class))
        .map(method -> (ParameterizedType) method.getGenericReturnType())
        .peek(type -> assertThat(type.getRawType()).isEqualTo(Arbitrary.class))
        .map(type -> type.getActualTypeArguments()[0])
        .collect(ImmutableList.toImmutableList());
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  /** Enums come from jqwik; exceptions and builders are no values. */
  private static ImmutableList<Class<?>> publicTypes() {
    return new ClassFileImporter()
        .importUrl(Ledger.class.getProtectionDomain().getCodeSource().getLocation()).stream()
            .<Class<?>>map(JavaClass::reflect)
            .filter(RulesDomainProperties::isPublic)
            .filter(type -> !type.isEnum() && !type.isAnnotation())
            .filter(type -> !Throwable.class.isAssignableFrom(type))
            .filter(type -> !type.getSimpleName().equals("Builder"))
            .collect(ImmutableList.toImmutableList());
  }

  /** With all that it stands in. */
  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }
}
