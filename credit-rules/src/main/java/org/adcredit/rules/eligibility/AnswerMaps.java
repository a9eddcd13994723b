// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The documented forms of answers, with what they were asked of. */
final class AnswerMaps {
  private final ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();

  private AnswerMaps() {}

  static ImmutableMap<String, Object> of(Decision decision) {
    AnswerMaps map =
        new AnswerMaps().put("question", decision.question()).put("verdict", decision.verdict());
    map.map.put("request", of(decision.request()));
    map.map.put(
        "findings", decision.findings().stream().map(Finding::asMap).collect(toImmutableList()));
    return map.put("nextChangeAt", decision.nextChangeAt()).build();
  }

  private static ImmutableMap<String, Object> of(EligibilityRequest request) {
    AnswerMaps map = new AnswerMaps();
    map.map.put("account", request.account().asMap());
    if (request.isAboutCampaign()) {
      map.map.put("campaign", request.campaign().asMap());
      if (!request.regions().equals(request.campaign().regions())) {
        map.put("region", request.region(0));
      }
    }
    map.put("at", request.at()).put("asOf", request.asOf()).put("spend", request.spend());
    if (!request.position().equals(OfferPosition.none())) {
      map.map.put("position", of(request.position()));
    }
    return map.build();
  }

  private static ImmutableMap<String, Object> of(OfferPosition position) {
    AnswerMaps map = new AnswerMaps();
    if (!position.since().equals(Instant.MIN)) {
      map.put("since", position.since());
    }
    map.put("enrolledAt", position.enrolledAt());
    map.map.put("invalidated", position.invalidated());
    map.put("windowStart", position.windowStart())
        .put("windowEnd", position.windowEnd())
        .put("qualifying", position.qualifying());
    map.map.put(
        "credits",
        position.credits().stream().map(CreditBalance::asMap).collect(toImmutableList()));
    map.map.put(
        "assigned",
        position.assigned().entrySet().stream()
            .map(
                assigned ->
                    new AnswerMaps()
                        .put("campaign", assigned.getKey())
                        .put("from", assigned.getValue())
                        .build())
            .collect(toImmutableList()));
    return map.list("conflicts", position.conflicts())
        .put("lastSpendAt", position.lastSpendAt())
        .build();
  }

  static ImmutableMap<String, Object> of(CreditBalance credit) {
    return new AnswerMaps()
        .put("credit", credit.id())
        .put("offer", credit.offer())
        .put("amount", credit.amount())
        .put("resolvedAt", credit.resolvedAt())
        .put("issuedAt", credit.issuedAt())
        .put("expiresAt", credit.expiresAt())
        .put("used", credit.used())
        .put("remaining", credit.remaining())
        .put("lapsed", credit.lapsed())
        .put("revoked", credit.revoked())
        .put("status", credit.status())
        .build();
  }

  static ImmutableMap<String, Object> of(Finding finding) {
    AnswerMaps map =
        new AnswerMaps()
            .put("rule", finding.rule())
            .put("code", finding.code())
            .put("verdict", finding.verdict())
            .put("message", finding.message())
            .put("observed", finding.observed())
            .put("required", finding.required())
            .put("shortfall", finding.shortfall())
            .put("disclosure", finding.disclosure());
    map.map.put("values", finding.values());
    map.map.put(
        "remedies", finding.remedies().stream().map(Remedy::asMap).collect(toImmutableList()));
    return map.build();
  }

  static ImmutableMap<String, Object> of(Remedy remedy) {
    if (remedy instanceof Remedy.Wait wait) {
      return remedy("WAIT").put("until", wait.until()).build();
    }
    if (remedy instanceof Remedy.ObtainApproval obtain) {
      return remedy("OBTAIN_APPROVAL")
          .put("industry", obtain.industry())
          .put("region", obtain.region())
          .build();
    }
    if (remedy instanceof Remedy.ChooseObjective choose) {
      return remedy("CHOOSE_OBJECTIVE").list("anyOf", choose.anyOf()).build();
    }
    if (remedy instanceof Remedy.Spend spend) {
      return remedy("SPEND").put("more", spend.more()).put("before", spend.before()).build();
    }
    if (remedy instanceof Remedy.Settle settle) {
      return remedy("SETTLE").put("more", settle.more()).put("before", settle.before()).build();
    }
    if (remedy instanceof Remedy.Assign assign) {
      return remedy("ASSIGN")
          .put("offer", assign.offer())
          .put("campaign", assign.campaign())
          .build();
    }
    if (remedy instanceof Remedy.ProvideFact provide) {
      return remedy("PROVIDE_FACT").put("name", provide.name()).build();
    }
    if (remedy instanceof Remedy.Act act) {
      return remedy("ACT").put("code", act.code()).put("sentence", act.sentence()).build();
    }
    return remedy("PERMANENT").build();
  }

  private static AnswerMaps remedy(String kind) {
    return new AnswerMaps().put("remedy", kind);
  }

  private AnswerMaps put(String key, Object value) {
    map.put(key, value.toString());
    return this;
  }

  private AnswerMaps put(String key, Optional<?> value) {
    value.ifPresent(present -> put(key, present));
    return this;
  }

  private AnswerMaps list(String key, Collection<?> items) {
    ImmutableList<String> list = items.stream().map(Object::toString).collect(toImmutableList());
    map.put(key, list);
    return this;
  }

  private ImmutableMap<String, Object> build() {
    return map.buildOrThrow();
  }
}
