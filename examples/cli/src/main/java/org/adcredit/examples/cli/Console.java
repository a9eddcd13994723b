// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What the command talks to.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, for everything else
 * @param hasColours whether standard output is a terminal that shows colours
 * @param hasProgress whether standard error is a terminal, on which a progress bar may move
 */
record Console(
    InputStream in, PrintStream out, PrintStream err, boolean hasColours, boolean hasProgress) {}
