// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.rules.CreditProgram;
import org.immutables.value.Value;

/**
 * One test of a programme: an account with its campaigns and its journal, and what is expected of
 * its statement and of the answers to questions. It always expects something.
 */
@Value.Immutable
public abstract class Scenario {
  Scenario() {}

  /** {@return its name, the only one of its file} */
  public abstract String name();

  /** {@return where the expectation comes from, if it says so} */
  public abstract Optional<String> source();

  /** {@return the line of its file at which it starts, counted from 1} */
  public abstract int line();

  /** {@return the programme that it tests} */
  public abstract CreditProgram program();

  /** {@return the account} */
  public abstract Account account();

  /** {@return the account's campaigns} */
  public abstract ImmutableList<Campaign> campaigns();

  /** {@return the account's journal, in the order of the file} */
  public abstract ImmutableList<JournalEntry> journal();

  /** {@return the instant of the statement; there is one where a statement is expected} */
  public abstract Optional<Instant> asOf();

  abstract Optional<Expectation> statement();

  abstract ImmutableList<ExpectedDecision> decisions();

  /**
   * Computes the statement and the answers and compares them with what is expected.
   *
   * @return what is otherwise; nothing if the scenario holds
   */
  public ImmutableList<Mismatch> run() {
    return new ScenarioRun(this).mismatches();
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableScenario.Builder {
    Builder() {}
  }
}
