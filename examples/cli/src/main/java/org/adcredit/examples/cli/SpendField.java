// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.Locale;
import java.util.Optional;

/** What a column of an export may say about spend. */
enum SpendField {
  ACCOUNT,
  CAMPAIGN,
  ID,
  AT,
  RECORDED,
  COST,
  CURRENCY,
  REGION;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** {@return the field's name in options, and that of its column unless another is mapped} */
  String key() {
    return key;
  }

  boolean isRequired() {
    return this == ACCOUNT || this == CAMPAIGN || this == AT || this == COST;
  }

  static Optional<SpendField> ofKey(String key) {
    for (SpendField field : values()) {
      if (field.key().equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
