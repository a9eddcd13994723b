// SPDX-License-Identifier: Apache-2.0
/** A credit rule of a team's own, and beside it, under test, how the team tests it. */
@NullMarked
package org.adcredit.examples.propertytests;

import org.jspecify.annotations.NullMarked;
