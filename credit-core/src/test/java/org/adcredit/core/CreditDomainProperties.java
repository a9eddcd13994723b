// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
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
import org.adcredit.testing.CreditDomain;

/** That whatever is public can be had in a property by its type. */
@Domain(CreditDomain.class)
@Domain(DomainContext.Global.class)
class CreditDomainProperties {
  @Example
  void every_public_type_has_a_generator() {
    assertThat(provided().stream().map(CreditDomainProperties::raw)).containsAll(publicTypes());
  }

  @Property(tries = 10)
  void every_generator_gives_values(@ForAll long seed) {
    for (Type type : provided()) {
      RandomGenerator<?> generator =
          Arbitraries.defaultFor(TypeUsage.forType(type)).generator(1_000);
      Random random = new Random(seed);

      for (int i = 0; i < 10; i++) {
        assertThat(generator.next(random).value()).isInstanceOf(raw(type));
      }
    }
  }

  private static ImmutableList<Type> provided() {
    return Arrays.stream(CreditDomain.class.getDeclaredMethods())
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
        .importUrl(Money.class.getProtectionDomain().getCodeSource().getLocation()).stream()
            .<Class<?>>map(JavaClass::reflect)
            .filter(CreditDomainProperties::isPublic)
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
