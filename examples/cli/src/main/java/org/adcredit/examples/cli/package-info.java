// SPDX-License-Identifier: Apache-2.0
/**
 * The command {@code credit}: statements of many accounts from spend exports, programmes compared,
 * answers explained, scenarios checked.
 *
 * <p>Start with {@link org.adcredit.examples.cli.Credit}. A statement walks forward only: a {@code
 * SpendFeed} hands over the rows of exports, a {@code RowReader} makes spend events of them, a
 * {@code RowStore} keeps them until they can be parted by account, {@code Facts} posts them to a
 * ledger, and a {@code StatementFormat} writes what the ledger says. To compare programmes is the
 * same walk, at whose end an {@code ImpactFormat} asks the library what the other programme says.
 *
 * <p>Nothing that is computed depends on a clock, a default zone, a locale or the number of
 * threads.
 */
@NullMarked
package org.adcredit.examples.cli;

import org.jspecify.annotations.NullMarked;
