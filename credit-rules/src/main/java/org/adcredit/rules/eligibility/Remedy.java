// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import org.adcredit.core.CampaignId;
import org.adcredit.core.Industry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;

/**
 * What would make a finding go away.
 *
 * <p>Remedies are sound: after one the finding is gone, and its rule finds nothing new. Where a
 * finding has several, each is enough. {@code toString} is a clause for people: <i>wait until
 * 2026-12-01T00:00:00Z</i>.
 */
public sealed interface Remedy {
  /** {@return that nothing changes it} */
  static Remedy permanent() {
    return Permanent.PERMANENT;
  }

  /**
   * {@return the remedy as a map for any JSON library} The key {@code remedy} says of which kind it
   * is, such as {@code OBTAIN_APPROVAL}; the others are those of that kind, all text but for the
   * list {@code anyOf}: {@code {remedy=SPEND, more=USD 0.01, before=2026-04-01T00:00:00Z}}.
   */
  default ImmutableMap<String, Object> asMap() {
    return AnswerMaps.of(this);
  }

  /**
   * Let time pass.
   *
   * @param until the first instant at which the finding is gone, or where several of a rule are to
   *     be waited for, at which all of them are
   */
  record Wait(Instant until) implements Remedy {
    @Override
    public String toString() {
      return "wait until " + IsoInstant.text(until);
    }
  }

  /**
   * Have the platform approve the account.
   *
   * @param industry for what
   * @param region where
   */
  record ObtainApproval(Industry industry, Region region) implements Remedy {
    @Override
    public String toString() {
      return "obtain an approval for " + industry + " in " + region;
    }
  }

  /**
   * Run the campaign with another objective.
   *
   * @param anyOf those that serve, all of them available in all the regions asked for
   */
  record ChooseObjective(ImmutableSortedSet<Objective> anyOf) implements Remedy {
    @Override
    public String toString() {
      StringJoiner choice = new StringJoiner(", ", "choose another objective: ", "");
      for (Objective objective : anyOf) {
        choice.add(objective.code());
      }
      return choice.toString();
    }
  }

  /**
   * Spend more, by campaigns whose spend counts.
   *
   * @param more how much, exactly
   * @param before the first instant at which it is too late, if there is one
   */
  record Spend(Money more, Optional<Instant> before) implements Remedy {
    @Override
    public String toString() {
      return "spend "
          + more
          + " more"
          + before.map(instant -> " before " + IsoInstant.text(instant)).orElse("");
    }
  }

  /**
   * Have more spend settled that counts, where spend counts once it is settled.
   *
   * @param more how much, exactly
   * @param before the first instant at which it is too late, if there is one
   */
  record Settle(Money more, Optional<Instant> before) implements Remedy {
    @Override
    public String toString() {
      return "have "
          + more
          + " more settled"
          + before.map(instant -> " before " + IsoInstant.text(instant)).orElse("");
    }
  }

  /**
   * Assign the offer's credit to the campaign.
   *
   * @param offer whose credit
   * @param campaign to which campaign
   */
  record Assign(OfferId offer, CampaignId campaign) implements Remedy {
    @Override
    public String toString() {
      return "assign the credit of " + offer + " to campaign " + campaign;
    }
  }

  /**
   * Say what is not known.
   *
   * @param name the fact: {@code account.approvals}, {@code account.history}
   */
  record ProvideFact(String name) implements Remedy {
    @Override
    public String toString() {
      return "provide " + name;
    }
  }

  /**
   * Do something that only people can do, or that only a user's rule knows.
   *
   * @param code a stable kebab-case code
   * @param sentence what to do, as a clause
   */
  record Act(String code, String sentence) implements Remedy {
    @Override
    public String toString() {
      return sentence;
    }
  }

  /** Nothing changes it. */
  enum Permanent implements Remedy {
    /** The only one. */
    PERMANENT;

    @Override
    public String toString() {
      return "nothing changes this";
    }
  }
}
