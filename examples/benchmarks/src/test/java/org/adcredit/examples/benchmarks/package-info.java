@NullMarked
package org.adcredit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
