// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.terms.RuleReference;
import org.jspecify.annotations.Nullable;

/**
 * The rules of users that a programme has.
 *
 * @param delivery those that stand under DELIVER by their types
 * @param inCode those that were added as code, by where they are asked
 * @param bound the code that answers to each type
 */
record UsersRules(
    ImmutableList<RuleReference> delivery,
    ImmutableListMultimap<Place, EligibilityRule> inCode,
    ImmutableMap<RuleReference, EligibilityRule> bound) {

  /** Where a rule of the user's own is asked; DELIVER has no offer. */
  record Place(Question question, @Nullable OfferId offer) {}
}
