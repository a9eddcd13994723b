// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.JournalOrder;
import org.adcredit.rules.Ledger;

/**
 * One run of a scenario. Its journal is posted once, however much is asked of it: what is expected
 * is looked at in the order of time, and told in the order of the file.
 */
final class ScenarioRun {
  private final Scenario scenario;
  private final Ledger ledger;
  private final ImmutableList<JournalEntry> journal;
  private final List<Mismatch> mismatches = new ArrayList<>();
  private int posted;

  /** What is expected at an instant, and what was found otherwise. */
  private record Check(Instant at, Consumer<List<Mismatch>> comparison, List<Mismatch> mismatches) {
    Check(Instant at, Consumer<List<Mismatch>> comparison) {
      this(at, comparison, new ArrayList<>());
    }
  }

  ScenarioRun(Scenario scenario) {
    this.scenario = scenario;
    this.ledger = scenario.program().openLedger(scenario.account(), scenario.campaigns());
    this.journal = JournalOrder.sort(scenario.journal());
  }

  ImmutableList<Mismatch> mismatches() {
    ImmutableList<Check> checks = checks();
    ImmutableList.sortedCopyOf(Comparator.comparing(Check::at), checks)
        .forEach(check -> check.comparison().accept(check.mismatches()));
    checks.forEach(check -> mismatches.addAll(check.mismatches()));
    return ImmutableList.copyOf(mismatches);
  }

  private ImmutableList<Check> checks() {
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    scenario
        .statement()
        .ifPresent(
            expected -> {
              Instant asOf = scenario.asOf().orElseThrow();
              checks.add(
                  new Check(
                      asOf,
                      found ->
                          expected.compare(
                              "statement", ledgerAt(asOf).statement(asOf).asMap(), found)));
            });
    for (int i = 0; i < scenario.decisions().size(); i++) {
      ExpectedDecision expected = scenario.decisions().get(i);
      String path = "decisions[" + i + "]";
      checks.add(new Check(expected.at(), found -> expected.compare(this, path, found)));
    }
    return checks.build();
  }

  Scenario scenario() {
    return scenario;
  }

  /** The ledger of what was recorded by an instant, which is not before the one asked for last. */
  Ledger ledgerAt(Instant at) {
    while (posted < journal.size() && !journal.get(posted).recordedAt().isAfter(at)) {
      post(journal.get(posted));
      posted++;
    }
    return ledger;
  }

  private void post(JournalEntry entry) {
    try {
      ledger.post(entry);
    } catch (ArithmeticException e) {
      mismatches.add(
          new Mismatch(
              scenario.line(),
              "journal",
              "costs that an amount can hold in all",
              "more, with entry " + Wording.shown(entry.id().value())));
    }
  }
}
