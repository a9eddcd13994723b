// SPDX-License-Identifier: Apache-2.0
/**
 * The domain once more, written naively, to compare the library with.
 *
 * <p>A {@link org.adcredit.rules.model.Model} folds a journal as the domain's description reads, in
 * decimal numbers, looking at everything again whenever something is asked. It takes the facts and
 * the terms as data, and shares no decision, no arithmetic and no order with the library. Where the
 * two differ, one of them has misread the description.
 */
@NullMarked
package org.adcredit.rules.model;

import org.jspecify.annotations.NullMarked;
