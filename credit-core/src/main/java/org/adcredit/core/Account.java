// SPDX-License-Identifier: Apache-2.0
package org.adcredit.core;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An advertising account: what spends, is charged, and holds credit.
 *
 * <p>Required are the id, billing region, currency, zone, industry and creation. Three facts may be
 * unknown, and are unless they are given: {@link #approvals}, {@link #history} and {@link
 * #firstImpression}. A question that needs an unknown fact is answered UNKNOWN and names it.
 */
@Value.Immutable
public abstract class Account {
  Account() {}

  /** {@return the account's id} */
  public abstract AccountId id();

  /** {@return who owns it; unless given, an advertiser with the account's own id} */
  @Value.Default
  public AdvertiserId advertiser() {
    return AdvertiserId.of(id().value());
  }

  /** {@return where it is billed, which need not be where it advertises} */
  public abstract Region billingRegion();

  /**
   * {@return the currency it spends and is charged in} Spend in any other is rejected, and offers
   * have amounts for it or are not for this account: nothing is converted.
   */
  public abstract Currency currency();

  /**
   * {@return the zone whose calendar counts its days} In New York the day of 8 March 2026 has 23
   * hours, so a window of {@code P30D} that holds it is an hour shorter than {@code PT720H}.
   */
  public abstract ZoneId zone();

  /** {@return what it advertises for} */
  public abstract Industry industry();

  /**
   * {@return when it was created} An automatic offer that is open by then is enrolled in at this
   * instant, and lengths such as <i>within 60 days of creation</i> are counted from it, in {@link
   * #zone}.
   */
  public abstract Instant createdAt();

  /** {@return how it signed up; self-serve unless given} */
  @Value.Default
  public SignupChannel signupChannel() {
    return SignupChannel.SELF_SERVE;
  }

  /** {@return whether anything is held against it; good unless given} */
  @Value.Default
  public Standing standing() {
    return Standing.GOOD;
  }

  /**
   * {@return its approvals, possibly none; empty where they are not known} An empty set says that
   * there is no approval: where one is needed, the answer is no. Not known says nothing: then it is
   * UNKNOWN.
   */
  public abstract Optional<ImmutableSet<IndustryApproval>> approvals();

  /**
   * {@return its last spend before the journal starts; unknown unless given} Spend that stands in
   * the journal need not be told here: rules look at both.
   */
  @Value.Default
  public Occurrence history() {
    return Occurrence.unknown();
  }

  /** {@return its first impression; unknown unless given} */
  @Value.Default
  public Occurrence firstImpression() {
    return Occurrence.unknown();
  }

  /**
   * {@return the offers that this account has redeemed before; none unless given} One that its
   * journal enrols it in need not be told here: an account holds an offer at most once.
   */
  public abstract ImmutableSet<OfferId> redeemed();

  /** {@return the offers that other accounts of its advertiser have redeemed; none unless given} */
  public abstract ImmutableSet<OfferId> redeemedByAdvertiser();

  /**
   * {@return the account as a map for any JSON library, with the keys that it has in files} All
   * values are text, or lists of text or maps; instants are ISO 8601 in UTC. What is not known is
   * left out: {@code approvals}, {@code history}, {@code first-impression}.
   *
   * <pre>{@code
   * {id=a1, advertiser=a1, region=US, currency=USD, zone=UTC, industry=RETAIL,
   *  created=2026-01-01T00:00:00Z, channel=SELF_SERVE, standing=GOOD, history=none,
   *  redeemed=[], advertiser-redeemed=[]}
   * }</pre>
   */
  public ImmutableMap<String, Object> asMap() {
    return FactMaps.of(this);
  }

  @Value.Check
  void check() {
    Codes.checkInstant("creation of an account", createdAt());
  }

  /** {@return a builder, in which nothing is stated yet} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds an account; {@code build} refuses one that lacks a required fact. */
  public static final class Builder extends ImmutableAccount.Builder {
    Builder() {}

    /**
     * States all the approvals that the account has; called without any, that it has none, which is
     * not the same as leaving them unknown.
     *
     * @param approvals every approval, also those that are over or not yet in force
     * @return this builder
     */
    public Builder approvals(IndustryApproval... approvals) {
      return approvals(ImmutableSet.copyOf(Arrays.asList(approvals)));
    }
  }
}
