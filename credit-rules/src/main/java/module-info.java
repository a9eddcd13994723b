// SPDX-License-Identifier: Apache-2.0
/**
 * What is allowed and what it pays for: eligibility rules, programmes, the ledger and its
 * statements.
 */
module org.adcredit.rules {
  requires transitive org.adcredit.core;
  requires org.snakeyaml.engine;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static org.immutables.value;

  exports org.adcredit.rules;
  exports org.adcredit.rules.eligibility;
  exports org.adcredit.rules.file;
  exports org.adcredit.rules.json;
  exports org.adcredit.rules.terms;
}
