// SPDX-License-Identifier: Apache-2.0
/**
 * Facts, generators and contracts for tests of code that uses Adcredit.
 *
 * <p>Start with {@link org.adcredit.testing.Facts}: an account, a campaign and journal entries in
 * one line each. For laws there are jqwik generators, by subject: {@link
 * org.adcredit.testing.Amounts}, {@link org.adcredit.testing.Names}, {@link
 * org.adcredit.testing.Times}, {@link org.adcredit.testing.Accounts}, {@link
 * org.adcredit.testing.Entries} and whole {@link org.adcredit.testing.Journals}. With {@link
 * org.adcredit.testing.CreditDomain} a property asks for them by type alone. For a value type of
 * your own there are contracts: {@link org.adcredit.testing.ValueContract}, {@link
 * org.adcredit.testing.TextContract} and {@link org.adcredit.testing.OrderContract}.
 *
 * <p>Promises of the whole package: what is generated depends on jqwik's seed and the arguments
 * alone, never on a clock, a default zone or a locale; it shrinks to small, readable cases; nothing
 * is null. The generators need jqwik on the test's class path, the contracts AssertJ as well.
 */
@NullMarked
package org.adcredit.testing;

import org.jspecify.annotations.NullMarked;
