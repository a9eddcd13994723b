// SPDX-License-Identifier: Apache-2.0
/**
 * The suite {@code statement}: the statements of all accounts of an export, by the command line and
 * by SQL, each in a process of its own.
 *
 * <p>{@link org.adcredit.examples.benchmarks.statement.SpendExport} makes the export, {@link
 * org.adcredit.examples.benchmarks.statement.DuckDbSums} is the limit, {@link
 * org.adcredit.examples.benchmarks.statement.StatementSuite} runs and compares the two.
 */
@NullMarked
package org.adcredit.examples.benchmarks.statement;

import org.jspecify.annotations.NullMarked;
