@NullMarked
package org.adcredit.examples.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
