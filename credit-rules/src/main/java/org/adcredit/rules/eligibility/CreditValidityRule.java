// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.OfferId;

/** Credit pays while it is effective, not lapsed, and something of it is left. */
record CreditValidityRule(OfferId offer) implements TimedRule {
  /** In this order: the first status that one of the credits has says why none can pay. */
  private static final ImmutableList<CreditStatus> REASONS =
      ImmutableList.of(CreditStatus.PENDING, CreditStatus.EXHAUSTED, CreditStatus.EXPIRED);

  @Override
  public String name() {
    return "credit-validity";
  }

  @Override
  public Verdict verdict(EligibilityRequest request) {
    return has(request, CreditStatus.AVAILABLE) ? Verdict.ELIGIBLE : Verdict.INELIGIBLE;
  }

  private static boolean has(EligibilityRequest request, CreditStatus status) {
    for (CreditBalance credit : request.position().credits()) {
      if (credit.status() == status) {
        return true;
      }
    }
    return false;
  }

  @Override
  public ImmutableList<Finding> assess(EligibilityRequest request) {
    if (has(request, CreditStatus.AVAILABLE)) {
      return ImmutableList.of();
    }
    String code = code(request);
    String credits = credits(request);
    Finding.Builder finding =
        Finding.builder(name(), code)
            .message(message(code))
            .putValue("offer", offer.toString())
            .observed(credits.isEmpty() ? "no credit" : credits)
            .required("credit of " + offer + " that can pay at the instant")
            .waitOr(firstApproval(request), otherwise(code));
    if (!credits.isEmpty()) {
      finding.putValue("credits", credits);
    }
    return ImmutableList.of(finding.build());
  }

  private static String code(EligibilityRequest request) {
    if (request.position().credits().isEmpty()) {
      return "no-credit";
    }
    return REASONS.stream()
        .filter(status -> has(request, status))
        .findFirst()
        .map(
            status ->
                switch (status) {
                  case PENDING -> "credit-not-effective-yet";
                  case EXHAUSTED -> "credit-exhausted";
                  default -> "credit-expired";
                })
        .orElse("credit-revoked");
  }

  private String message(String code) {
    return switch (code) {
      case "no-credit" -> "the account has no credit of " + offer;
      case "credit-not-effective-yet" -> "the credit of " + offer + " is not effective yet";
      case "credit-exhausted" -> "the credit of " + offer + " is used up";
      case "credit-expired" -> "the credit of " + offer + " has lapsed";
      default -> "the credit of " + offer + " has been withdrawn";
    };
  }

  private Remedy otherwise(String code) {
    return code.equals("no-credit")
        ? new Remedy.Act("earn-credit", "meet the terms of " + offer)
        : Remedy.permanent();
  }

  private static String credits(EligibilityRequest request) {
    StringBuilder credits = new StringBuilder();
    for (CreditBalance credit : request.position().credits()) {
      credits
          .append(credits.isEmpty() ? "" : ", ")
          .append(credit.id())
          .append(' ')
          .append(credit.status());
    }
    return credits.toString();
  }

  @Override
  public Instant nextLook(EligibilityRequest request) {
    return request.position().changesAt();
  }
}
