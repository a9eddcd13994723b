// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Some rules that together answer a question: yes only if none of them objects.
 *
 * <p>Every rule is asked, so that every reason is told. The order of the rules, or one that stands
 * twice, changes neither the verdict nor the set of findings. A chain has at least one rule,
 * because nothing to ask is no approval.
 */
public final class RuleChain {
  /** For how many rules a verdict has a call of their own. */
  private static final int CALLS = 5;

  private final ImmutableList<EligibilityRule> rules;

  /** The rules as given. */
  private final EligibilityRule[] inOrder;

  /** In the order in which a verdict about a campaign asks them: what is cheap first. */
  private final EligibilityRule[] cheapestFirst;

  private RuleChain(ImmutableList<EligibilityRule> rules) {
    this.rules = rules;
    this.inOrder = rules.toArray(new EligibilityRule[0]);
    this.cheapestFirst = inOrder.clone();
    int from = 0;
    for (int i = 0; i <= cheapestFirst.length; i++) {
      // Never past a rule that may throw: that would decide whether it is asked at all.
      if (i == cheapestFirst.length || lookUps(cheapestFirst[i]) == TimedRule.ITS_TURN) {
        Arrays.sort(cheapestFirst, from, i, Comparator.comparingInt(RuleChain::lookUps));
        from = i + 1;
      }
    }
  }

  private static int lookUps(EligibilityRule rule) {
    return rule instanceof TimedRule builtIn ? builtIn.lookUps() : TimedRule.ITS_TURN;
  }

  /**
   * {@return a chain of some rules}
   *
   * @param first a rule, so that no chain is empty
   * @param more any others
   */
  public static RuleChain of(EligibilityRule first, EligibilityRule... more) {
    return new RuleChain(ImmutableList.<EligibilityRule>builder().add(first).add(more).build());
  }

  /**
   * {@return a chain of some rules}
   *
   * @param rules at least one
   * @throws IllegalArgumentException if there is none
   */
  public static RuleChain of(Iterable<? extends EligibilityRule> rules) {
    ImmutableList<EligibilityRule> list = ImmutableList.copyOf(rules);
    checkArgument(!list.isEmpty(), "a chain must have a rule");
    return new RuleChain(list);
  }

  /**
   * {@return this chain and further rules}
   *
   * @param more rules to ask after those of this chain, possibly none
   */
  public RuleChain and(Iterable<? extends EligibilityRule> more) {
    return new RuleChain(
        ImmutableList.<EligibilityRule>builder().addAll(rules).addAll(more).build());
  }

  /** {@return the rules} */
  public ImmutableList<EligibilityRule> rules() {
    return rules;
  }

  /**
   * Answers without reasons, and so faster: it may stop at the first no.
   *
   * @param request what is asked
   * @return the verdict that {@link #decide} would give
   * @throws RuleFailedException if a rule throws
   */
  @SuppressWarnings("fallthrough") // each case goes on with the next rule
  public Verdict verdict(EligibilityRequest request) {
    EligibilityRule[] order = request.isAboutCampaign() ? cheapestFirst : inOrder;
    Verdict lowest = Verdict.ELIGIBLE;
    int next = 0;
    try {
      for (; next < order.length - CALLS; next++) {
        lowest = lowest.and(required(order[next], order[next].verdict(request)));
        if (lowest == Verdict.INELIGIBLE) {
          return lowest;
        }
      }
      // A call for each of the last rules, and not one for all: chains mostly end alike, with the
      // platform's gates, and a call that mostly meets one rule is compiled into its place. That
      // saves a third of the time.
      switch (order.length - next) {
        case 5:
          lowest = lowest.and(required(order[next], order[next].verdict(request)));
          if (lowest == Verdict.INELIGIBLE) {
            return lowest;
          }
          next++;
        // fall through
        case 4:
          lowest = lowest.and(required(order[next], order[next].verdict(request)));
          if (lowest == Verdict.INELIGIBLE) {
            return lowest;
          }
          next++;
        // fall through
        case 3:
          lowest = lowest.and(required(order[next], order[next].verdict(request)));
          if (lowest == Verdict.INELIGIBLE) {
            return lowest;
          }
          next++;
        // fall through
        case 2:
          lowest = lowest.and(required(order[next], order[next].verdict(request)));
          if (lowest == Verdict.INELIGIBLE) {
            return lowest;
          }
          next++;
        // fall through
        default:
          return lowest.and(required(order[next], order[next].verdict(request)));
      }
    } catch (Exception e) {
      throw failed(order[next], e);
    }
  }

  /**
   * Answers with reasons. The verdict is found at once, the reasons when they are read.
   *
   * @param request what is asked
   * @return an answer without a {@link Decision#question}
   * @throws RuleFailedException if a rule throws
   */
  public Decision decide(EligibilityRequest request) {
    return new Decision(null, this, request);
  }

  /**
   * Answers one of the six questions with reasons. The question is a label: the rules are this
   * chain's.
   *
   * @param question which one it is
   * @param request what is asked
   * @return an answer to that question
   * @throws RuleFailedException if a rule throws
   */
  public Decision decide(Question question, EligibilityRequest request) {
    return new Decision(question, this, request);
  }

  ImmutableSet<Finding> findings(EligibilityRequest request) {
    ImmutableList<Finding> all = ImmutableList.of();
    for (EligibilityRule rule : rules) {
      ImmutableList<Finding> findings = findings(rule, request);
      if (all.isEmpty()) {
        all = findings; // mostly one rule objects, and what it says is all there is
      } else if (!findings.isEmpty()) {
        all = ImmutableList.<Finding>builder().addAll(all).addAll(findings).build();
      }
    }
    return ImmutableSet.copyOf(all);
  }

  /** The earliest change of any rule's answer, or {@link Instant#MAX}. */
  Instant nextChange(EligibilityRequest request) {
    Instant next = Instant.MAX;
    for (EligibilityRule rule : rules) {
      Instant change = nextChange(rule, request);
      if (change.isBefore(next)) {
        next = change;
      }
    }
    return next;
  }

  private static ImmutableList<Finding> findings(EligibilityRule rule, EligibilityRequest request) {
    ImmutableList<Finding> findings;
    Verdict verdict;
    try {
      findings = required(rule, rule.assess(request));
      if (rule instanceof TimedRule) {
        return findings; // a built-in rule need not be asked twice whether it agrees with itself
      }
      verdict = required(rule, rule.verdict(request));
    } catch (Exception e) {
      throw failed(rule, e);
    }
    Verdict lowest = Verdict.ELIGIBLE;
    for (Finding finding : findings) {
      lowest = lowest.and(finding.verdict());
    }
    if (lowest != verdict) {
      throw new RuleFailedException(
          rule.name(), "its verdict is " + verdict + " and that of its findings " + lowest);
    }
    return findings;
  }

  private static Instant nextChange(EligibilityRule rule, EligibilityRequest request) {
    try {
      Instant change = required(rule, rule.nextChange(request));
      return change.isBefore(request.at()) ? request.at() : change;
    } catch (Exception e) {
      throw failed(rule, e);
    }
  }

  private static <T> T required(EligibilityRule rule, @Nullable T answer) {
    if (answer == null) {
      throw new RuleFailedException(rule.name(), "it answered null");
    }
    return answer;
  }

  /** Also of what is checked: a rule in a language without such exceptions may throw it. */
  private static RuleFailedException failed(EligibilityRule rule, Exception e) {
    return e instanceof RuleFailedException failure
        ? failure
        : new RuleFailedException(rule.name(), e);
  }
}
