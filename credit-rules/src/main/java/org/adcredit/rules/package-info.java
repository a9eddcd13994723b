/**
 * The facade: a credit programme, the ledgers of its accounts, and their statements.
 *
 * <p>A {@link org.adcredit.rules.CreditProgram} is put together once and shared. It answers what
 * concerns an account and a campaign alone, and opens a {@link org.adcredit.rules.Ledger} for each
 * account. A ledger takes the entries of the account's journal one by one, answers what depends on
 * them, and makes a {@link org.adcredit.rules.Statement} as of any instant from the last entry on.
 * A statement explains every cent: which credits paid which events ({@link
 * org.adcredit.rules.Allocation}), what did not count and why ({@link
 * org.adcredit.rules.Exclusion}), and which entries could not be used ({@link
 * org.adcredit.rules.Rejection}).
 *
 * <p>Promises of the whole package: programmes, statements and all that they are made of are
 * immutable and may be shared between threads; a ledger belongs to one account and one thread;
 * nothing reads a clock, a default zone or a locale; nothing is null; money is exact.
 */
@NullMarked
@ValueStyle
package org.adcredit.rules;

import org.jspecify.annotations.NullMarked;
