// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: about which account, which campaign, at which instant, knowing what.
 *
 * <p>A request has two instants: {@link #at}, of which it is asked (the delivery of spend), and
 * {@link #asOf}, up to which things are known (its recording). Spend delivered on 1 March and
 * recorded on 5 March is asked of 1 March as of 5 March. Required are the account and {@code at}.
 */
public final class EligibilityRequest {
  private final Account account;
  private final @Nullable Campaign campaign;
  private final ImmutableSet<Region> regions;
  private final Instant at;
  private final Instant asOf;
  private final @Nullable Money spend;
  private final OfferPosition position;

  // The same once more, so that rules read them without an iterator and without an Optional.
  private final Region[] regionsInOrder;
  private final @Nullable ImmutableList<IndustryApproval> approvals;

  private EligibilityRequest(
      Account account,
      @Nullable Campaign campaign,
      ImmutableSet<Region> regions,
      Instant at,
      Instant asOf,
      @Nullable Money spend,
      OfferPosition position) {
    this.account = account;
    this.campaign = campaign;
    this.regions = regions;
    this.at = at;
    this.asOf = asOf;
    this.spend = spend;
    this.position = position;
    this.regionsInOrder = regions.toArray(new Region[0]);
    this.approvals = account.approvals().map(ImmutableSet::asList).orElse(null);
  }

  /** {@return the account} */
  public Account account() {
    return account;
  }

  /**
   * {@return the campaign}
   *
   * @throws IllegalStateException if the request is about no campaign, as under ENROL and AWARD
   */
  public Campaign campaign() {
    checkState(campaign != null, "the request names no campaign");
    return campaign;
  }

  /** {@return whether the request is about a campaign} */
  public boolean isAboutCampaign() {
    return campaign != null;
  }

  /** {@return the region of delivery, if one is named, or else all regions of the campaign} */
  public ImmutableSet<Region> regions() {
    return regions;
  }

  int regionCount() {
    return regionsInOrder.length;
  }

  /** {@return one of the {@link #regions}, counted from 0} */
  Region region(int index) {
    return regionsInOrder[index];
  }

  /** {@return the account's approvals, or null where they are not known} */
  @Nullable ImmutableList<IndustryApproval> approvals() {
    return approvals;
  }

  /** {@return the instant of which it is asked} */
  public Instant at() {
    return at;
  }

  /** {@return the instant up to which things are known; {@link #at} unless given} */
  public Instant asOf() {
    return asOf;
  }

  /** {@return the spend to compare with a threshold, if it is known} */
  public Optional<Money> spend() {
    return Optional.ofNullable(spend);
  }

  /** {@return how the account stands with the offer that is asked about} */
  public OfferPosition position() {
    return position;
  }

  /**
   * {@return the same request at a later instant, if nothing further becomes known}
   *
   * <p>The account's position goes on by itself meanwhile, if a ledger took it: windows close, and
   * credit is issued and lapses. To ask of an earlier instant, build a request {@link Builder#from
   * from} this one.
   *
   * @param later the instant to ask of, not before {@link #at}
   */
  public EligibilityRequest at(Instant later) {
    Instant known = asOf.isAfter(later) ? asOf : later;
    return new EligibilityRequest(
        account, campaign, regions, later, known, spend, position.at(known));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EligibilityRequest that
        && account.equals(that.account)
        && Objects.equals(campaign, that.campaign)
        && regions.equals(that.regions)
        && at.equals(that.at)
        && asOf.equals(that.asOf)
        && Objects.equals(spend, that.spend)
        && position.equals(that.position);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, campaign, regions, at, asOf, spend, position);
  }

  /** Names what is asked about: account, campaign and instant. */
  @Override
  public String toString() {
    return "account "
        + account.id()
        + (campaign == null ? "" : ", campaign " + campaign.id())
        + ", at "
        + at
        + (asOf.equals(at) ? "" : " as of " + asOf);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a request; required are the account and the instant. */
  public static final class Builder {
    private @Nullable Account account;
    private @Nullable Campaign campaign;
    private @Nullable Region region;
    private @Nullable Instant at;
    private @Nullable Instant asOf;
    private @Nullable Money spend;
    private @Nullable Iterable<SpendEvent> events;
    private OfferPosition position = OfferPosition.none();

    private Builder() {}

    /**
     * Asks what another request asks, but for what is said next.
     *
     * @param other a request, of whose facts those stay that are not said anew
     * @return this builder
     */
    public Builder from(EligibilityRequest other) {
      account = other.account;
      campaign = other.campaign;
      boolean isAboutOneRegion =
          other.campaign != null && !other.regions.equals(other.campaign.regions());
      region = isAboutOneRegion ? other.regions.iterator().next() : null;
      at = other.at;
      asOf = other.asOf;
      spend = other.spend;
      events = null;
      position = other.position;
      return this;
    }

    /**
     * Asks about an account; required.
     *
     * @param account with the facts that rules read
     * @return this builder
     */
    public Builder account(Account account) {
      this.account = account;
      return this;
    }

    /**
     * Asks about a campaign, and all its target regions. Questions about an account alone, ENROL
     * and AWARD, have none.
     *
     * @param campaign with at least one region
     * @return this builder
     */
    public Builder campaign(Campaign campaign) {
      this.campaign = campaign;
      return this;
    }

    /**
     * Asks about one region of delivery instead of all the campaign's.
     *
     * @param region where it is delivered, whether or not the campaign targets it
     * @return this builder
     */
    public Builder region(Region region) {
      this.region = region;
      return this;
    }

    /**
     * Asks of an instant; required.
     *
     * @param at the instant, of delivery or of enrolment
     * @return this builder
     */
    public Builder at(Instant at) {
      this.at = at;
      return this;
    }

    /**
     * Asks with what is known up to an instant; without, up to {@link #at} itself.
     *
     * @param asOf usually the recording, at or after the delivery
     * @return this builder
     */
    public Builder asOf(Instant asOf) {
      this.asOf = asOf;
      return this;
    }

    /**
     * Compares this much spend with a threshold.
     *
     * @param spend in the account's currency; it takes the place of events given before
     * @return this builder
     */
    public Builder spend(Money spend) {
      this.spend = spend;
      this.events = null;
      return this;
    }

    /**
     * Compares the cost of some events, added up, with a threshold. Results are not looked at.
     *
     * @param events any number of them, none being zero spend; they are read by {@link #build}
     * @return this builder
     */
    public Builder spend(Iterable<SpendEvent> events) {
      this.events = events;
      return this;
    }

    /**
     * Asks for an account that stands so with the offer; without, for one that never heard of it.
     *
     * @param position which ledgers take for their own questions
     * @return this builder
     */
    public Builder position(OfferPosition position) {
      this.position = position;
      return this;
    }

    /**
     * {@return the request}
     *
     * @throws IllegalArgumentException if the account or the instant is missing, a region is given
     *     without a campaign, or an event's cost is not in the account's currency
     */
    public EligibilityRequest build() {
      checkArgument(account != null, "a request needs an account");
      checkArgument(at != null, "a request needs an instant");
      checkArgument(
          region == null || campaign != null, "a region of delivery needs a campaign: %s", region);
      Money sum = spend;
      if (events != null) {
        sum = Money.zero(account.currency());
        for (SpendEvent event : events) {
          sum = sum.plus(event.cost());
        }
      }
      ImmutableSet<Region> regions =
          region != null
              ? ImmutableSet.of(region)
              : campaign == null ? ImmutableSet.of() : campaign.regions();
      return new EligibilityRequest(
          account, campaign, regions, at, asOf == null ? at : asOf, sum, position);
    }
  }
}
