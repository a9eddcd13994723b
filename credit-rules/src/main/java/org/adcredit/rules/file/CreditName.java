// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.Ints;
import org.adcredit.core.OfferId;

/**
 * What a credit is called: its offer, a slash, and its number among the offer's credits.
 *
 * @param offer the offer, whose id may hold slashes of its own
 * @param number the number, from 1
 */
record CreditName(OfferId offer, int number) {
  static final Kind<CreditName> KIND = Kind.text("a credit such as welcome/1", CreditName::parse);

  private static CreditName parse(String text) {
    int slash = text.lastIndexOf('/');
    Integer number = Ints.tryParse(text.substring(slash + 1));
    checkArgument(
        slash > 0 && number != null && number > 0,
        "must be an offer, a slash and a number from 1 on: %s",
        Wording.shown(text));
    return new CreditName(OfferId.of(text.substring(0, slash)), number);
  }
}
