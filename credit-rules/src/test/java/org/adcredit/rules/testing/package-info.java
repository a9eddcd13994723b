// SPDX-License-Identifier: Apache-2.0
/**
 * Generators and contracts for tests of programmes, rules and whatever is built on ledgers.
 *
 * <p>For a rule of your own, implement {@link org.adcredit.rules.testing.RuleContract} in a test
 * class: jqwik then runs the laws that every rule must keep, on generated {@link
 * org.adcredit.rules.testing.Requests}. For laws about money and statements there are {@link
 * org.adcredit.rules.testing.Cases}: a programme, an account, its campaigns and its journal, which
 * belong together. Their parts can be had one by one: {@link org.adcredit.rules.testing.Programs}
 * and the {@link org.adcredit.rules.testing.Terms} of their offers, the {@link
 * org.adcredit.rules.testing.Answers} of their rules, and {@link
 * org.adcredit.rules.testing.Statements} with their lines. With {@link
 * org.adcredit.rules.testing.RulesDomain} a property asks for all of these by type alone. Accounts,
 * campaigns, journals and amounts come from {@code org.adcredit.testing}, in credit-core's
 * test-jar.
 *
 * <p>Promises of the whole package: what is generated depends on jqwik's seed and the arguments
 * alone, never on a clock, a default zone or a locale; it shrinks to small, readable cases; nothing
 * is null. The generators need jqwik on the test's class path, the contracts AssertJ as well.
 */
@NullMarked
package org.adcredit.rules.testing;

import org.jspecify.annotations.NullMarked;
