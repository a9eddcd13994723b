// SPDX-License-Identifier: Apache-2.0
/** What things are: money, codes, accounts, campaigns and the entries of an account's journal. */
module org.adcredit.core {
  requires transitive com.google.common;
  requires transitive org.jspecify;
  requires static org.immutables.value;

  exports org.adcredit.core;
}
