package org.adcredit.examples.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What the command talks to.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, for everything else
 * @param isTerminal whether a person watches, who likes colours and a progress bar
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean isTerminal) {}
