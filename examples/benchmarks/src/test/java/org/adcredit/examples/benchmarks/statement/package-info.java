@NullMarked
package org.adcredit.examples.benchmarks.statement;

import org.jspecify.annotations.NullMarked;
