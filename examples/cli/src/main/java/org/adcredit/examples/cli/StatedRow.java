// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import java.util.Optional;
import org.adcredit.core.EntryId;
import org.adcredit.core.SpendEvent;

/**
 * A row of an export that states a total.
 *
 * @param place where it stands
 * @param id of what
 * @param event what it has cost; none if that is nothing
 */
record StatedRow(Place place, EntryId id, Optional<SpendEvent> event) {
  boolean isLike(StatedRow other) {
    return id.equals(other.id) && event.equals(other.event);
  }
}
