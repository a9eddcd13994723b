// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.adcredit.core.Account;
import org.adcredit.core.BuyingType;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.Region;
import org.adcredit.core.Standing;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Selection;

/**
 * A question after a remedy was taken: mostly the same rule and another request, since facts have
 * changed or time has passed; or another rule, since a programme says more.
 */
record Remedied(EligibilityRule rule, EligibilityRequest request) {
  private static final String OBJECTIVES = "program.objectives.";

  ImmutableList<Finding> findings() {
    return rule.assess(request);
  }

  /** What is found, by codes and sentences; what would help may change. */
  ImmutableSet<String> objections() {
    return findings().stream().map(Remedied::objection).collect(ImmutableSet.toImmutableSet());
  }

  /** What is found but for some findings. */
  ImmutableSet<String> objectionsBut(Collection<Finding> gone) {
    Set<String> others = new LinkedHashSet<>(objections());
    gone.forEach(finding -> others.remove(objection(finding)));
    return ImmutableSet.copyOf(others);
  }

  static String objection(Finding finding) {
    return finding.code() + ": " + finding.message();
  }

  private Remedied with(EligibilityRequest other) {
    return new Remedied(rule, other);
  }

  private ImmutableList<Remedied> only(EligibilityRequest other) {
    return ImmutableList.of(with(other));
  }

  /** By each way in which a remedy may be taken; none where nothing or nobody here can. */
  ImmutableList<Remedied> after(Remedy remedy) {
    if (remedy instanceof Remedy.Wait wait) {
      assertThat(wait.until()).isAfter(request.at());
      return only(request.at(wait.until()));
    }
    if (remedy instanceof Remedy.ObtainApproval obtain) {
      return only(approved(obtain, Interval.always()));
    }
    if (remedy instanceof Remedy.ChooseObjective choose) {
      assertThat(choose.anyOf()).isNotEmpty();
      return choose.anyOf().stream()
          .map(other -> Altered.campaign(request, campaign -> campaign.objective(other)))
          .map(this::with)
          .collect(ImmutableList.toImmutableList());
    }
    if (remedy instanceof Remedy.Assign assign) {
      assertThat(assign.campaign()).isEqualTo(request.campaign().id());
      return only(assignedFrom(request.at()));
    }
    if (remedy instanceof Remedy.Spend spend) {
      assertThat(spend.before().orElse(Instant.MAX)).isAfter(request.at());
      return only(spentMore(spend.more()));
    }
    if (remedy instanceof Remedy.Settle settle) {
      assertThat(settle.before().orElse(Instant.MAX)).isAfter(request.at());
      return only(spentMore(settle.more()));
    }
    if (remedy instanceof Remedy.ProvideFact fact) {
      return ImmutableList.of(provided(fact.name()));
    }
    return remedy instanceof Remedy.Act act ? after(act) : ImmutableList.of();
  }

  private EligibilityRequest approved(Remedy.ObtainApproval obtain, Interval validity) {
    return approved(
        ImmutableSet.of(new IndustryApproval(obtain.industry(), obtain.region(), validity)));
  }

  private EligibilityRequest approved(ImmutableSet<IndustryApproval> approvals) {
    ImmutableSet<IndustryApproval> known = request.account().approvals().orElse(ImmutableSet.of());
    return Altered.account(
        request,
        account ->
            account.approvals(
                ImmutableSet.<IndustryApproval>builder().addAll(known).addAll(approvals).build()));
  }

  private EligibilityRequest assignedFrom(Instant from) {
    return Altered.position(
        request, position -> position.assigned(ImmutableMap.of(request.campaign().id(), from)));
  }

  private EligibilityRequest spentMore(Money more) {
    return Altered.spend(request, request.spend().orElseThrow().plus(more));
  }

  /** By a fact that speaks for the account. */
  private Remedied provided(String fact) {
    return switch (fact) {
      case "account.approvals" -> with(approved(approvalsWhereAskedFor()));
      case "account.history" -> with(account(account -> account.history(Occurrence.never())));
      case "account.first-impression" ->
          with(account(account -> account.firstImpression(Occurrence.never())));
      case "spend" -> with(Altered.spend(request, ((SpendThresholdRule) rule).threshold()));
      default -> saying(fact, Selection.all());
    };
  }

  private EligibilityRequest account(UnaryOperator<Account.Builder> change) {
    return Altered.account(request, change);
  }

  private ImmutableSet<IndustryApproval> approvalsWhereAskedFor() {
    return request.regions().stream()
        .map(
            region -> new IndustryApproval(request.account().industry(), region, Interval.always()))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** By a programme that says where an objective is available. */
  private Remedied saying(String fact, Selection<Region> regions) {
    assertThat(fact).startsWith(OBJECTIVES);
    return new Remedied(
        EligibilityRules.objectiveAvailability(
            ObjectiveAvailability.builder()
                .available(
                    Objective.of(fact.substring(OBJECTIVES.length())), regions, Interval.always())
                .build()),
        request);
  }

  /** By facts of every kind, whomever they speak for. */
  ImmutableList<Remedied> provided(Remedy.ProvideFact fact) {
    return switch (fact.name()) {
      case "account.approvals" ->
          ImmutableList.of(provided(fact.name()), with(account(account -> account.approvals())));
      case "account.history" ->
          ImmutableList.of(
              provided(fact.name()),
              with(account(account -> account.history(Occurrence.at(request.at())))));
      case "account.first-impression" ->
          ImmutableList.of(
              provided(fact.name()),
              with(account(account -> account.firstImpression(Occurrence.at(request.at())))),
              with(account(account -> account.firstImpression(Occurrence.at(Instant.EPOCH)))));
      case "spend" ->
          ImmutableList.of(
              provided(fact.name()),
              with(
                  Altered.spend(
                      request, Money.zero(((SpendThresholdRule) rule).threshold().currency()))));
      default ->
          ImmutableList.of(
              provided(fact.name()), saying(fact.name(), Selection.of(Region.of("AQ"))));
    };
  }

  private ImmutableList<Remedied> after(Remedy.Act act) {
    return switch (act.code()) {
      case "settle-payment", "lift-suspension" ->
          only(account(account -> account.standing(Standing.GOOD)));
      case "target-covered-regions" ->
          ((ScopeRule) rule)
              .scope().regions().named().orElseThrow().stream()
                  .map(region -> with(Altered.target(request, region)))
                  .collect(ImmutableList.toImmutableList());
      case "buy-as-covered" ->
          ((ScopeRule) rule)
              .scope().buyingTypes().named().orElseThrow().stream()
                  .map((BuyingType type) -> Altered.campaign(request, c -> c.buyingType(type)))
                  .map(this::with)
                  .collect(ImmutableList.toImmutableList());
      case "enrol" -> only(enrolledAt(request.at()));
      case "use-up-credit" ->
          only(Altered.position(request, position -> position.conflicts(ImmutableSet.of())));
      default -> ImmutableList.of();
    };
  }

  private EligibilityRequest enrolledAt(Instant at) {
    return Altered.position(request, position -> position.enrolledAt(Optional.of(at)));
  }

  /** By a little less than a remedy: a millionth, a nanosecond, another campaign. */
  ImmutableList<Remedied> afterLessThan(Remedy remedy) {
    Instant soon = request.at().plusNanos(1);
    if (remedy instanceof Remedy.ObtainApproval obtain) {
      return ImmutableList.of(
          with(approved(obtain, Interval.from(soon))),
          with(approved(obtain, Interval.until(request.at()))));
    }
    if (remedy instanceof Remedy.Assign) {
      return only(assignedFrom(soon));
    }
    if (remedy instanceof Remedy.Spend spend) {
      Money millionth = Money.ofMicros(1, spend.more().currency());
      return only(spentMore(spend.more().minus(millionth)));
    }
    if (remedy instanceof Remedy.Settle settle) {
      Money millionth = Money.ofMicros(1, settle.more().currency());
      return only(spentMore(settle.more().minus(millionth)));
    }
    return remedy instanceof Remedy.Act act && act.code().equals("enrol")
        ? only(enrolledAt(soon))
        : ImmutableList.of();
  }
}
