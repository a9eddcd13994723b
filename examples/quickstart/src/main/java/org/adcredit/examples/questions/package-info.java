// SPDX-License-Identifier: Apache-2.0
/**
 * Questions that hosts ask, each answered by one file that stands alone.
 *
 * <p>The first sentence of a class is its question; the first block of its documentation is what it
 * prints, which the build compares. {@code examples/README.md} lists them all and says how to run
 * one.
 */
@NullMarked
package org.adcredit.examples.questions;

import org.jspecify.annotations.NullMarked;
