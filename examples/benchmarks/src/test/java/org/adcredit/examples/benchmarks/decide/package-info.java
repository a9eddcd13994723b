// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.adcredit.examples.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
