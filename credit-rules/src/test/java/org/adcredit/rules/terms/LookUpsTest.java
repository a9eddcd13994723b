// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.stream.IntStream;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.junit.jupiter.api.Test;

/** Tables that are looked into at every question. */
class LookUpsTest {
  private static final Region US = Region.of("US");
  private static final Region GB = Region.of("GB");

  @Test
  void codes_of_one_hash_have_each_their_own_value() {
    ImmutableList<String> alike = ImmutableList.of("AaAa", "BBBB", "AaBB", "BBAa");
    for (int count = 0; count < alike.size(); count++) {
      CodeTable<String> table =
          new CodeTable<>(Maps.toMap(alike.subList(0, count), code -> "of " + code));
      for (int i = 0; i < alike.size(); i++) {
        assertThat(alike.get(i)).hasSameHashCodeAs(alike.get(0));
        assertThat(table.find(alike.get(i))).isEqualTo(i < count ? "of " + alike.get(i) : null);
      }
    }
  }

  @Test
  void many_codes_are_found_and_no_others() {
    ImmutableList<String> codes =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "CODE_" + i)
            .collect(ImmutableList.toImmutableList());
    CodeTable<String> table = new CodeTable<>(Maps.toMap(codes, code -> "of " + code));

    codes.forEach(code -> assertThat(table.find(code)).isEqualTo("of " + code));
    assertThat(table.find("CODE_1000")).isNull();
    assertThat(new CodeTable<>(ImmutableMap.of()).find("CODE_0")).isNull();
  }

  @Test
  void regions_are_numbered_from_one_on() {
    RegionColumns columns = new RegionColumns(ImmutableList.of(US, GB, US, Region.of("AA")));

    assertThat(columns.size()).isEqualTo(3);
    assertThat(columns.find(US)).isEqualTo(1);
    assertThat(columns.find(GB)).isEqualTo(2);
    assertThat(columns.find(Region.of("AA"))).isEqualTo(3);
    assertThat(columns.find(Region.of("ZZ"))).isZero();
    assertThat(new RegionColumns(ImmutableList.of(Region.of("ZZ"))).find(Region.of("ZZ")))
        .isEqualTo(1);
  }

  @Test
  void a_scope_covers_what_it_names_and_everything_where_it_names_nothing() {
    Scope narrow =
        Scope.builder()
            .objectives(Selection.of(Objective.of("REACH")))
            .regions(Selection.of(US))
            .buyingTypes(Selection.of(BuyingType.AUCTION))
            .build();

    assertThat(narrow.covers(Objective.of("REACH"))).isTrue();
    assertThat(narrow.covers(Objective.of("TRAFFIC"))).isFalse();
    assertThat(narrow.covers(US)).isTrue();
    assertThat(narrow.covers(GB)).isFalse();
    assertThat(narrow.covers(BuyingType.AUCTION)).isTrue();
    assertThat(narrow.covers(BuyingType.RESERVATION)).isFalse();
    assertThat(Scope.everything().covers(Objective.of("TRAFFIC"))).isTrue();
    assertThat(Scope.everything().covers(GB)).isTrue();
    assertThat(Scope.everything().covers(BuyingType.RESERVATION)).isTrue();
  }
}
