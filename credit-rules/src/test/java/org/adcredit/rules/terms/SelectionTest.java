// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.adcredit.testing.Names;
import org.adcredit.testing.ValueContract;
import org.junit.jupiter.api.Test;

/** All of a kind, or those that are named. */
class SelectionTest implements ValueContract<Selection<Region>> {
  @Override
  public Arbitrary<Selection<Region>> values() {
    Arbitrary<Selection<Region>> named =
        Names.regions().list().ofMinSize(1).ofMaxSize(2).map(Selection::of);
    return Arbitraries.oneOf(Arbitraries.just(Selection.all()), named);
  }

  @Override
  public Selection<Region> rebuilt(Selection<Region> selection) {
    return selection.named().map(named -> Selection.<Region>of(named)).orElse(Selection.all());
  }

  @Test
  void all_holds_what_nobody_has_heard_of_yet() {
    Selection<Objective> all = Selection.all();

    assertThat(all.isAll()).isTrue();
    assertThat(all.contains(Objective.of("HOLOGRAMS"))).isTrue();
    assertThat(all.named()).isEmpty();
    assertThat(all).hasToString("ALL");
  }

  @Test
  void a_selection_that_names_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selection.of(List.<Region>of()))
        .withMessage("a selection must be ALL or name something");
  }

  @Test
  void every_value_asked_for_must_be_named() {
    Selection<Region> selection = Selection.of(Region.of("US"), Region.of("NO"));

    assertThat(selection.containsAll(ImmutableSet.of(Region.of("NO")))).isTrue();
    assertThat(selection.containsAll(ImmutableSet.of(Region.of("NO"), Region.of("DE")))).isFalse();
    assertThat(selection).hasToString("US, NO");
  }
}
