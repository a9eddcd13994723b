// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Occurrence;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Within;

/**
 * An offer is for new advertisers: young accounts, silent ones, or those that are both.
 *
 * <p>Spend that is posted and was delivered before the instant counts as history, and so answers
 * the question even where the history before the journal is unknown, if it is recent.
 */
record NewAdvertiserRule(NewAdvertiser terms) implements TimedRule {
  @Override
  public String name() {
    return "new-advertiser";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return age(request).and(silence(request));
  }

  private Verdict age(EligibilityRequest request) {
    if (terms.within().isEmpty()) {
      return Verdict.ELIGIBLE;
    }
    if (terms.within().get().anchor() == Anchor.FIRST_IMPRESSION
        && !request.account().firstImpression().isKnown()) {
      return Verdict.UNKNOWN;
    }
    return request.at().isBefore(newUntil(request)) ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  private Verdict silence(EligibilityRequest request) {
    if (terms.dormantFor().isEmpty()) {
      return Verdict.ELIGIBLE;
    }
    if (request.at().isBefore(recentUntil(request))) {
      return Verdict.INELIGIBLE;
    }
    return request.account().history().isKnown() ? Verdict.ELIGIBLE : Verdict.UNKNOWN;
  }

  /** When the account stops being young, or {@link Instant#MAX} where nothing has begun yet. */
  private Instant newUntil(EligibilityRequest request) {
    if (terms.within().isEmpty()) {
      return Instant.MAX;
    }
    Within within = terms.within().get();
    Account account = request.account();
    Occurrence anchor =
        within.anchor() == Anchor.FIRST_IMPRESSION
            ? account.firstImpression()
            : Occurrence.at(account.createdAt());
    return anchor
        .instant()
        .map(instant -> within.length().after(instant, account.zone()))
        .orElse(Instant.MAX);
  }

  /** When the last known spend stops being recent, or {@link Instant#MIN} where there is none. */
  private Instant recentUntil(EligibilityRequest request) {
    if (terms.dormantFor().isEmpty()) {
      return Instant.MIN;
    }
    Instant before = silentFrom(request, request.account().history().instant());
    Instant posted = silentFrom(request, request.position().lastSpendAt());
    return before.isAfter(posted) ? before : posted;
  }

  private Instant silentFrom(EligibilityRequest request, Optional<Instant> spend) {
    Length silence = terms.dormantFor().orElseThrow();
    return spend
        .map(instant -> silence.after(instant, request.account().zone()))
        .orElse(Instant.MIN);
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    Verdict age = age(request);
    Verdict silence = silence(request);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    if (age == Verdict.INELIGIBLE) {
      findings.add(tooOld(request));
    } else if (age == Verdict.UNKNOWN) {
      findings.add(unknown("first-impression", "first impression", terms.within().get().length()));
    }
    if (silence == Verdict.INELIGIBLE) {
      findings.add(recentSpend(request, age));
    } else if (silence == Verdict.UNKNOWN) {
      findings.add(unknown("history", "last spend", terms.dormantFor().get()));
    }
    return findings.build();
  }

  private Finding tooOld(EligibilityRequest request) {
    Within within = terms.within().orElseThrow();
    Instant end = newUntil(request);
    return Finding.builder(name(), "account-too-old")
        .message("the account was new until " + end)
        .putValue("until", end.toString())
        .putValue("length", within.length().toString())
        .putValue("anchor", within.anchor().toString())
        .observed("new until " + end)
        .required("within " + within.length() + " of " + within.anchor())
        .addRemedies(Remedy.permanent())
        .build();
  }

  private Finding recentSpend(EligibilityRequest request, Verdict age) {
    Length silence = terms.dormantFor().orElseThrow();
    Instant end = recentUntil(request);
    Optional<Instant> quiet =
        firstLook(
            request,
            later ->
                silence(later) == Verdict.ELIGIBLE
                    && (age(later) == Verdict.ELIGIBLE || age(later) == age));
    return Finding.builder(name(), "recent-spend")
        .message(
            "the account has spent, and will not have been silent for "
                + silence
                + " before "
                + end)
        .putValue("length", silence.toString())
        .putValue("until", end.toString())
        .observed("recent spend until " + end)
        .required("no spend for " + silence)
        .waitOr(quiet, Remedy.permanent())
        .build();
  }

  private Finding unknown(String fact, String what, Length length) {
    return Finding.builder(name(), fact + "-unknown")
        .verdict(Verdict.UNKNOWN)
        .message("the account's " + what + " is not known")
        .putValue("length", length.toString())
        .observed("unknown")
        .required(what + " compared with " + length)
        .addRemedies(new Remedy.ProvideFact("account." + fact))
        .build();
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    Instant terms = TimedRule.nextOf(request, newUntil(request), recentUntil(request));
    return TimedRule.nextOf(request, terms, request.position().changesAt());
  }
}
