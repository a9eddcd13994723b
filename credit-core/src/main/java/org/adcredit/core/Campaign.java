// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;

/**
 * A campaign of an account: what it asks the platform for, where, and how it buys.
 *
 * <p>Required are the id, the objective and at least one target region. A campaign asks for all its
 * regions: what may not run in one of them may not run.
 */
@Value.Immutable
public abstract class Campaign {
  Campaign() {}

  /** {@return the campaign's id} */
  public abstract CampaignId id();

  /** {@return what it optimises for} */
  public abstract Objective objective();

  /** {@return where it is to be seen; at least one region} */
  public abstract ImmutableSet<Region> regions();

  /** {@return how it buys; by auction unless given} */
  @Value.Default
  public BuyingType buyingType() {
    return BuyingType.AUCTION;
  }

  /** {@return whom it addresses; no rule reads it} */
  @Value.Default
  public Audience audience() {
    return Audience.PROSPECTING;
  }

  /**
   * {@return the campaign as a map for any JSON library, with the keys that it has in files: text
   * but for {@code regions}, which is a list of text}
   *
   * <pre>{@code
   * {id=c1, objective=LEAD_GENERATION, regions=[US], buying-type=AUCTION, audience=PROSPECTING}
   * }</pre>
   */
  public ImmutableMap<String, Object> asMap() {
    return FactMaps.of(this);
  }

  @Value.Check
  void check() {
    checkArgument(!regions().isEmpty(), "a campaign must have a target region: %s", id());
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a campaign; {@code build} refuses one without a target region. */
  public static final class Builder extends ImmutableCampaign.Builder {
    Builder() {}
  }
}
