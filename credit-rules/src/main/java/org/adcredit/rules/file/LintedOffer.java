// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import org.adcredit.rules.terms.Offer;

/** An offer beside the part of the file that says it. */
record LintedOffer(Offer terms, Node.Entries node) {
  /**
   * {@return what a way of keys leads to; where one of them is left out, the innermost map on the
   * way}
   */
  Node at(String... keys) {
    Node reached = node;
    for (String key : keys) {
      Node from = reached;
      reached = ((Node.Entries) from).get(key).orElse(from);
      if (reached == from) {
        break;
      }
    }
    return reached;
  }

  Place place(String... keys) {
    return at(keys).place();
  }
}
