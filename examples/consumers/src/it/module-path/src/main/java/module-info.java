// SPDX-License-Identifier: Apache-2.0
/** What a module writes to have credit. */
module com.example.credit {
  requires org.adcredit.rules;
}
