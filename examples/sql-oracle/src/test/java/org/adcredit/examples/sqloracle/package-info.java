// SPDX-License-Identifier: Apache-2.0
/** The library's statements, held against SQL. */
@NullMarked
package org.adcredit.examples.sqloracle;

import org.jspecify.annotations.NullMarked;
