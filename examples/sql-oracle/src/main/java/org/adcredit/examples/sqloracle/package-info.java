// SPDX-License-Identifier: Apache-2.0
/**
 * An oracle: what spend earned and what credit paid, computed once more by plain SQL.
 *
 * <p>The journals of any number of accounts are loaded into DuckDB, in the same process, and one
 * query of joins, sums and window functions, {@code sums.sql}, says for each account what a
 * statement's totals and qualifying spend must be. It is written from the terms of an offer as a
 * billing analyst would read them, and knows nothing of ledgers. Under test it is held against the
 * library, on generated journals and on real ones.
 *
 * <p>DuckDB is a big download, so the module is built under the Maven profile {@code all} only:
 * {@code mvn verify -Pall}.
 */
@NullMarked
package org.adcredit.examples.sqloracle;

import org.jspecify.annotations.NullMarked;
