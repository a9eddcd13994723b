@NullMarked
package org.adcredit.examples.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
