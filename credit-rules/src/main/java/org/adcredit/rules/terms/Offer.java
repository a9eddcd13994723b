// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.terms;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.immutables.value.Value;

/**
 * An offer of credit: spend so much within a window and get so much, or get so much upfront.
 *
 * <p>Required are the id, the version, the opening, and either what is earned or what is paid
 * upfront. Terms that change make a new version: credit that was given under one version stays so.
 */
@Value.Immutable
public abstract class Offer {
  Offer() {}

  /** {@return the offer's id} */
  public abstract OfferId id();

  /** {@return the version of its terms, counted from 1} */
  public abstract int version();

  /** {@return its title, for people} */
  public abstract Optional<String> title();

  /** {@return where the terms are published} */
  public abstract Optional<String> source();

  /** {@return the first instant at which accounts may enrol} */
  public abstract Instant opensAt();

  /** {@return the first instant at which accounts may no longer enrol, if it closes} */
  public abstract Optional<Instant> closesAt();

  /** {@return who may hold it; everybody, by itself, unless given} */
  @Value.Default
  public EnrolmentTerms enrolment() {
    return EnrolmentTerms.builder().build();
  }

  /** {@return what spend earns, unless credit is given upfront} */
  public abstract Optional<EarningTerms> earning();

  /** {@return the credit given upfront by currency, unless it is earned} */
  public abstract ImmutableMap<Currency, Money> upfront();

  /** {@return how its credit is used; for everything and without end unless given} */
  @Value.Default
  public CreditTerms credit() {
    return CreditTerms.builder().build();
  }

  @Value.Check
  void check() {
    checkArgument(version() > 0, "version must be at least 1: %s", version());
    checkArgument(
        earning().isPresent() == upfront().isEmpty(),
        "an offer must say what is earned or what is given upfront, and not both: %s",
        id());
    Amounts.check("credit given upfront", upfront());
    checkArgument(
        enrolment().mode() != EnrolmentMode.AUTOMATIC
            || earning().map(EarningTerms::pays).orElse(Pays.HIGHEST_REACHED) != Pays.CHOSEN,
        "an offer that pays CHOSEN must not be AUTOMATIC, since somebody has to choose: %s",
        id());
  }

  /**
   * {@return whether there are amounts for a currency}
   *
   * @param currency an account's
   */
  public boolean isFor(Currency currency) {
    return earning()
        .map(earning -> earning.isFor(currency))
        .orElse(upfront().containsKey(currency));
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds an offer; required are the id, version, opening, and the earning or an upfront amount.
   */
  public static final class Builder extends ImmutableOffer.Builder {
    Builder() {}

    /**
     * Adds an amount to be given upfront, in its currency.
     *
     * @param amount more than zero; one for each currency
     * @return this builder
     */
    public Builder upfront(Money amount) {
      return putUpfront(amount.currency(), amount);
    }
  }
}
