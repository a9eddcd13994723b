// SPDX-License-Identifier: Apache-2.0
/**
 * Programmes, scenarios and facts as files.
 *
 * <p>A {@link org.adcredit.rules.file.ProgramFile} holds the terms of a credit programme, a {@link
 * org.adcredit.rules.file.ScenarioFile} holds tests that a policy author writes next to it, and a
 * {@link org.adcredit.rules.file.FactsFile} holds the accounts, campaigns and journals of a host.
 * {@link org.adcredit.rules.file.ProgramLint} tells what is legal in a programme and has no point.
 * All are YAML 1.2, of which JSON is a part: {@code NO} is Norway and {@code 010} is text. This is
 * the only package that knows YAML or the file system.
 *
 * <p>Promises of the whole package: whatever the input, a reader returns a value or throws {@link
 * org.adcredit.rules.file.InvalidFileException}, which tells every problem that could be found with
 * its file, line, column and path; a file that cannot be read at all is an {@link
 * java.io.UncheckedIOException}. Limits hold before any arithmetic: 1 MiB for a programme or a
 * scenario file and 64 MiB for facts, nesting 32 deep, 100 aliases, numbers of 32 characters.
 * Nothing is null; nothing reads a clock, a default zone or a locale.
 */
@NullMarked
package org.adcredit.rules.file;

import org.jspecify.annotations.NullMarked;
