// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.rules.terms.Selection;
import org.adcredit.testing.Names;

/** Generators of selections, which name one to four values or, now and then, are of all. */
public final class Selections {
  private static final int MOST = 4;

  private Selections() {}

  /** {@return a selection of regions} */
  public static Arbitrary<Selection<Region>> regions() {
    return of(Names.regions());
  }

  /** {@return a selection of objectives} */
  public static Arbitrary<Selection<Objective>> objectives() {
    return of(Names.objectives());
  }

  /** {@return a selection of buying types} */
  public static Arbitrary<Selection<BuyingType>> buyingTypes() {
    return of(Arbitraries.of(BuyingType.class));
  }

  /** {@return a selection of signup channels} */
  public static Arbitrary<Selection<SignupChannel>> signupChannels() {
    return of(Arbitraries.of(SignupChannel.class));
  }

  /**
   * {@return a selection of some values}
   *
   * @param <T> the kind
   * @param values from which those that are named are drawn
   */
  public static <T> Arbitrary<Selection<T>> of(Arbitrary<T> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(4, named(values)), Tuple.of(1, Arbitraries.just(Selection.all())));
  }

  /** A selection that is not of all. */
  static <T> Arbitrary<Selection<T>> named(Arbitrary<T> values) {
    return values.list().ofMinSize(1).ofMaxSize(MOST).map(Selection::of);
  }

  /** A selection that narrows nothing, fourteen times of fifteen. */
  static <T> Arbitrary<Selection<T>> mostlyAll(Arbitrary<T> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(14, Arbitraries.just(Selection.all())), Tuple.of(1, named(values)));
  }
}
