// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import org.adcredit.rules.file.RuleFactories;

/** The types of rules that programmes may name here beyond the built-in ones. */
final class KnownRules {
  static final RuleFactories FACTORIES =
      RuleFactories.builder().register(ContentReviewRule.TYPE, ContentReviewRule::new).build();

  private KnownRules() {}
}
