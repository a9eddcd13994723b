// SPDX-License-Identifier: Apache-2.0
/** What the examples say that they print is what they print. */
@NullMarked
package org.adcredit.examples.questions;

import org.jspecify.annotations.NullMarked;
