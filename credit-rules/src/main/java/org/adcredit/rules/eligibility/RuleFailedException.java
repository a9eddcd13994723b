// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

/** A rule threw, or answered what no rule may: a bug in the rule. Nothing is approved. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The name of the rule. */
  private final String rule;

  RuleFailedException(String rule, Throwable cause) {
    super("rule " + rule + " failed: " + cause, cause);
    this.rule = rule;
  }

  RuleFailedException(String rule, String fault) {
    super("rule " + rule + " failed: " + fault);
    this.rule = rule;
  }

  /** {@return the name of the rule} */
  public String rule() {
    return rule;
  }
}
