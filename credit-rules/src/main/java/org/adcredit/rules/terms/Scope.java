package org.adcredit.rules.terms;

import org.adcredit.core.BuyingType;
import org.adcredit.core.Objective;
import org.adcredit.core.Region;
import org.immutables.value.Value;

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

  /** {@return everything} */
  public static Scope everything() {
    return builder().build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a scope. */
  public static final class Builder extends ImmutableScope.Builder {
    Builder() {}
  }
}
