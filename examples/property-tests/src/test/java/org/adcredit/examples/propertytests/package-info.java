// SPDX-License-Identifier: Apache-2.0
/** How a team tests its own rule. */
@NullMarked
package org.adcredit.examples.propertytests;

import org.jspecify.annotations.NullMarked;
