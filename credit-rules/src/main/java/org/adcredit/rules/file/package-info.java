// SPDX-License-Identifier: Apache-2.0
/**
 * Programmes, scenarios and facts as files.
 *
 * <p>Read first {@link ProgramFile}, which holds the terms of a credit programme. Next {@link
 * ScenarioFile}, which holds tests that a policy author writes next to it, each a {@link Scenario}
 * that runs and tells its {@linkplain Mismatch mismatches}. Then {@link ProgramLint}, which tells
 * what is legal in a programme and has no point, and {@link RuleFactories}, for rules of your own.
 * Last {@link FactsFile}, which holds the accounts, campaigns and journals of a host, and {@link
 * MapReader}, which reads these and answers from maps, as any JSON library makes them. All files are
 * YAML 1.2, of which JSON is a part: {@code NO} is Norway and {@code 010} is text. This is the only
 * package that knows YAML or the file system.
 *
 * <p>A programme, {@code tiktok.yaml}, of the platform's gates and one offer:
 *
 * <pre>{@code
 * program: tiktok
 * objectives:
 *   LEAD_GENERATION: [ { regions: [US, GB, NO], from: 2021-01-01 } ]
 * industries:
 *   GAMBLING: [ { regions: ALL, rule: PROHIBITED } ]
 * offers:
 *   - offer: new-advertiser
 *     version: 1
 *     opens: 2026-01-01
 *     earn:
 *       window: { starts: FIRST_SPEND, length: P30D }
 *       pays: HIGHEST_REACHED
 *       resolves: AT_ONCE_IF_TOP
 *       tiers: { USD: [ { spend: 100.00, credit: 100.00 }, { spend: 500.00, credit: 500.00 } ] }
 *     credit: { valid-for: P30D }
 * }</pre>
 *
 * <p>and a scenario of it, {@code tiktok.scenarios.yaml}:
 *
 * <pre>{@code
 * program: tiktok.yaml
 * scenarios:
 *   - name: below the first tier nothing is earned yet
 *     account: { id: a1, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-03-01 }
 *     campaigns: [ { id: c1, objective: LEAD_GENERATION, regions: [US] } ]
 *     journal: [ { spend: e1, campaign: c1, at: 2026-03-02, cost: 57.20, results: { leads: 0 } } ]
 *     as-of: 2026-03-03
 *     expect:
 *       statement:
 *         totals: { cash: 57.20 }
 *         offers: [ { offer: new-advertiser, status: EARNING, next: { shortfall: 42.80 } } ]
 *       decisions:
 *         - { question: DELIVER, campaign: c1, at: 2026-03-02, verdict: ELIGIBLE }
 * }</pre>
 *
 * <p>which are read, and run, by
 *
 * <pre>{@code
 * ImmutableList<Scenario> scenarios =
 *     ScenarioFile.read(folder.resolve("tiktok.scenarios.yaml")).scenarios();
 * scenarios.forEach(scenario -> scenario.run().forEach(System.out::println)); // nothing here
 * }</pre>
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
