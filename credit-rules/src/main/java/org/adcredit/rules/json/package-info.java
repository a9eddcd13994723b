// SPDX-License-Identifier: Apache-2.0
/**
 * Facts, entries, findings, decisions and statements as JSON, for those who use Jackson 2.
 *
 * <p>There is one type, {@link org.adcredit.rules.json.AdcreditModule}. Jackson is no dependency of
 * the library: who wants this package has Jackson 2.15 or later already, and nobody else gets it.
 * With any other JSON library use the {@code asMap} of each type and {@link
 * org.adcredit.rules.file.MapReader}, on which this package stands too.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
 * byte[] stored = mapper.writeValueAsBytes(decision);
 * Decision read = mapper.readValue(stored, Decision.class); // says what was said
 * }</pre>
 *
 * <p>Promises of the whole package: what is read says what was written, whatever else a mapper is
 * told; what is not known is refused, with its path; nothing is null; nothing reads a clock, a
 * default zone or a locale.
 */
@NullMarked
package org.adcredit.rules.json;

import org.jspecify.annotations.NullMarked;
