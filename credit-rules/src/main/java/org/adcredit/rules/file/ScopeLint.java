// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.Interval;
import org.adcredit.core.Objective;
import org.adcredit.rules.terms.Scope;
import org.adcredit.rules.terms.Selection;

/**
 * Finds scopes that nothing satisfies.
 *
 * <ul>
 *   <li>{@code objective-in-no-table}: a scope names an objective that no row of {@code objectives}
 *       does. Of such a campaign it is unknown whether it may run, so it never does.
 *   <li>{@code scope-never-satisfied}: no objective of a scope is available in any of its regions
 *       at any time at which the offer can earn, or its credit can pay, for any account. Objectives
 *       in no table are told by themselves. Where no objective is available at all, that is told
 *       once, of the programme.
 * </ul>
 *
 * <p>Industries do not narrow it: they are the account's, and no key of an offer names one, so
 * there is none to be in no table either. What rules of the host's own are given is theirs alone.
 */
final class ScopeLint {
  private static final String NEVER = "scope-never-satisfied";

  private final ImmutableListMultimap<String, DatedRow> objectives;
  private final Warnings warnings;

  ScopeLint(ImmutableListMultimap<String, DatedRow> objectives, Warnings warnings) {
    this.objectives = objectives;
    this.warnings = warnings;
  }

  /** Checks the scopes of an offer, in a programme in which objectives are available. */
  void check(LintedOffer offer) {
    offer
        .terms()
        .earning()
        .ifPresent(
            terms ->
                check(
                    terms.scope(),
                    OfferTimes.earning(offer.terms()),
                    offer.at("earn", "scope"),
                    "no campaign can ever earn"));
    check(
        offer.terms().credit().covers(),
        OfferTimes.paying(offer.terms()),
        offer.at("credit", "covers"),
        "credit can never pay for any campaign");
  }

  /** {@return whether any objective is available at some time; where none is, that is told} */
  boolean checkTable(Node program) {
    if (objectives.isEmpty()) {
      warnings.add(
          program.place(),
          NEVER,
          "no campaign can ever run, since no row of `objectives` makes an objective available");
    }
    return !objectives.isEmpty();
  }

  private void check(Scope scope, Optional<Interval> time, Node node, String consequence) {
    if (node instanceof Node.Entries map
        && map.get("objectives").orElse(node) instanceof Node.Items named) {
      named.items().forEach(item -> checkNamed((Node.Text) item));
    }
    boolean isKnown =
        scope
            .objectives()
            .named()
            .map(named -> named.stream().map(Objective::code).anyMatch(objectives::containsKey))
            .orElse(true);
    if (isKnown && time.isPresent() && !isSatisfied(scope, time.get())) {
      warnings.add(
          node.place(),
          NEVER,
          consequence
              + ", since none of its objectives is available in any of its regions "
              + shown(time.get())
              + ": "
              + scope.objectives()
              + " in "
              + scope.regions());
    }
  }

  private void checkNamed(Node.Text objective) {
    if (!objectives.containsKey(objective.value())) {
      warnings.add(
          objective.place(),
          "objective-in-no-table",
          "must be an objective that a row of `objectives` names"
              + Wording.near(objective.value(), objectives.keySet())
                  .map(near -> ", perhaps " + near)
                  .orElse("")
              + ": "
              + Wording.shown(objective.value()));
    }
  }

  private boolean isSatisfied(Scope scope, Interval time) {
    Selection<Objective> wanted = scope.objectives();
    for (Map.Entry<String, DatedRow> row : objectives.entries()) {
      if (wanted.contains(Objective.of(row.getKey()))
          && row.getValue().isIn(scope.regions())
          && row.getValue().overlaps(time)) {
        return true;
      }
    }
    return false;
  }

  private static String shown(Interval time) {
    return "from "
        + time.from().orElseThrow()
        + time.until().map(end -> " until " + end).orElse(" on");
  }
}
