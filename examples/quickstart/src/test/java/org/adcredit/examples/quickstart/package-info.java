// SPDX-License-Identifier: Apache-2.0
/** What the README says is what the code does. */
@NullMarked
package org.adcredit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
