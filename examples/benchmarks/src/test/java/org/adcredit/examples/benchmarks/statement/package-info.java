// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.adcredit.examples.benchmarks.statement;

import org.jspecify.annotations.NullMarked;
