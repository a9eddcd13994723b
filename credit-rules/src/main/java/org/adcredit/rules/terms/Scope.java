// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import com.google.common.collect.Collections2;
import com.google.common.collect.Maps;
import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which campaigns' spend earns toward an offer, or is paid by its credit; everything unless
 * narrowed. A campaign asks for all its target regions: every one must be in scope.
 */
@Value.Immutable
public abstract class Scope {
  Scope() {}

  /** {@return the objectives; all unless given} */
  @Value.Default
  public Selection<Objective> objectives() {
    return Selection.all();
  }

  /** {@return the regions; all unless given} */
  @Value.Default
  public Selection<Region> regions() {
    return Selection.all();
  }

  /** {@return the buying types; all unless given} */
  @Value.Default
  public Selection<BuyingType> buyingTypes() {
    return Selection.all();
  }

  /**
   * {@return whether an objective is in scope}
   *
   * @param objective a campaign's
   */
  public boolean covers(Objective objective) {
    CodeTable<Boolean> named = objectiveCodes();
    return named == null || named.find(objective.code()) != null;
  }

  /**
   * {@return whether a region is in scope}
   *
   * @param region one of those asked for; each must be in scope
   */
  public boolean covers(Region region) {
    RegionColumns named = regionColumns();
    return named == null || named.find(region) != 0;
  }

  /**
   * {@return whether a buying type is in scope}
   *
   * @param buyingType a campaign's
   */
  public boolean covers(BuyingType buyingType) {
    return buyingTypes().contains(buyingType);
  }

  // The same as the selections, in forms that are quicker to look into; null for all.

  @Value.Auxiliary
  @Value.Derived
  @Nullable CodeTable<Boolean> objectiveCodes() {
    return objectives()
        .named()
        .map(
            named ->
                new CodeTable<>(
                    Maps.toMap(Collections2.transform(named, Objective::code), code -> true)))
        .orElse(null);
  }

  @Value.Auxiliary
  @Value.Derived
  @Nullable RegionColumns regionColumns() {
    return regions().named().map(RegionColumns::new).orElse(null);
  }

  /** {@return everything} */
  public static Scope everything() {
    return builder().build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a scope; nothing is required, and then everything is in it. */
  public static final class Builder extends ImmutableScope.Builder {
    Builder() {}
  }
}
