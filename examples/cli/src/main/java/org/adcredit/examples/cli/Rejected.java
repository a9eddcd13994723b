// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

/**
 * A row that cannot be used.
 *
 * @param place where it stands
 * @param reason why
 */
record Rejected(Place place, String reason) {}
