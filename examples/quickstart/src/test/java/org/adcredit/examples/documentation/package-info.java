// SPDX-License-Identifier: Apache-2.0
/**
 * What the documentation of the libraries shows is compiled and run here, and comes to what it
 * says.
 */
@NullMarked
package org.adcredit.examples.documentation;

import org.jspecify.annotations.NullMarked;
