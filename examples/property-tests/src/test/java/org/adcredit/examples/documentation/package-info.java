// SPDX-License-Identifier: Apache-2.0
/** What the documentation of the published generators and contracts shows is compiled and run. */
@NullMarked
package org.adcredit.examples.documentation;

import org.jspecify.annotations.NullMarked;
