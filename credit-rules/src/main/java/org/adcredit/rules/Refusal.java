// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import org.adcredit.core.EntryId;
import org.adcredit.rules.eligibility.Finding;

/**
 * An enrolment that had no effect.
 *
 * @param entry the enrolment
 * @param at the instant by which it was judged
 * @param findings why
 */
public record Refusal(EntryId entry, Instant at, ImmutableList<Finding> findings) {}
