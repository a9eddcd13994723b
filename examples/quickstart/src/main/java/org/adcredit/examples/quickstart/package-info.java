// SPDX-License-Identifier: Apache-2.0
/** The code of the README, one file for each of its blocks. */
@NullMarked
package org.adcredit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
