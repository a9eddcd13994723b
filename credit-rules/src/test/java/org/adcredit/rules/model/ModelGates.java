// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.model;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Region;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.terms.Restriction;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;

/** What is answered without a ledger: the platform's gates, and scopes. */
final class ModelGates {
  private static final Set<String> UNKNOWN =
      Set.of(
          "first-impression-unknown",
          "history-unknown",
          "approvals-unknown",
          "objective-unknown",
          "spend-unknown");

  private ModelGates() {}

  /** One no makes the answer no; otherwise one unknown makes it unknown. */
  static String verdict(Set<String> codes) {
    return codes.isEmpty() ? "ELIGIBLE" : UNKNOWN.containsAll(codes) ? "UNKNOWN" : "INELIGIBLE";
  }

  static Set<String> deliver(
      CreditProgram program,
      Account account,
      Campaign campaign,
      ImmutableSet<Region> regions,
      Instant at) {
    Set<String> codes = new TreeSet<>();
    boolean available = true;
    for (Region region : regions) {
      industry(program, account, region, at).ifPresent(codes::add);
      available &= program.objectives().isAvailable(campaign.objective(), region, at);
    }
    if (!program.objectives().names(campaign.objective())) {
      codes.add("objective-unknown");
    } else if (!available) {
      codes.add("objective-not-available");
    }
    return codes;
  }

  private static Optional<String> industry(
      CreditProgram program, Account account, Region region, Instant at) {
    Optional<Restriction> rule = program.industries().restriction(account.industry(), region, at);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    if (rule.get() == Restriction.PROHIBITED) {
      return Optional.of("industry-prohibited");
    }
    if (account.approvals().isEmpty()) {
      return Optional.of("approvals-unknown");
    }
    List<IndustryApproval> own =
        account.approvals().get().stream()
            .filter(approval -> approval.industry().equals(account.industry()))
            .filter(approval -> approval.region().equals(region))
            .toList();
    if (own.isEmpty()) {
      return Optional.of("industry-approval-missing");
    }
    return own.stream().anyMatch(approval -> holds(approval.validity(), at))
        ? Optional.empty()
        : Optional.of("industry-approval-not-in-force");
  }

  private static boolean holds(Interval interval, Instant at) {
    return interval.from().stream().noneMatch(from -> at.compareTo(from) < 0)
        && interval.until().stream().noneMatch(until -> at.compareTo(until) >= 0);
  }

  static Set<String> scope(Scope scope, Campaign campaign, Set<Region> regions) {
    Set<String> codes = new TreeSet<>();
    if (!within(scope.objectives(), Set.of(campaign.objective()))) {
      codes.add("objective-not-covered");
    }
    if (!within(scope.regions(), regions)) {
      codes.add("region-not-covered");
    }
    if (!within(scope.buyingTypes(), Set.of(campaign.buyingType()))) {
      codes.add("buying-type-not-covered");
    }
    return codes;
  }

  static <T> boolean within(Selection<T> selection, Set<T> values) {
    return selection.named().isEmpty() || selection.named().get().containsAll(values);
  }
}
