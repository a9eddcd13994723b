package org.adcredit.rules;

import org.adcredit.core.Money;

/**
 * What was spent and who paid for it: {@code gross = credit + cash}, exactly.
 *
 * @param gross cost less corrections
 * @param credit what credit paid
 * @param cash what is charged
 */
public record Totals(Money gross, Money credit, Money cash) {}
