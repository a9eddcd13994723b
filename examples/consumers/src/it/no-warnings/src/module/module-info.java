// SPDX-License-Identifier: Apache-2.0
/** The same code as a module that shows our types to others. */
module com.example.nowarnings {
  requires transitive org.adcredit.rules;

  exports com.example.nowarnings;
}
