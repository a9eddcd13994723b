// SPDX-License-Identifier: Apache-2.0
package com.example.credit

import java.time.Instant
import org.adcredit.core.Money
import org.adcredit.rules.OfferStatus
import org.adcredit.rules.eligibility.Verdict
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class WelcomeTest {
    private val ledger = ledger()

    @Test
    fun `a cent less than the threshold earns nothing`() {
        ledger.post(spend("e1", "2026-03-02T12:00:00Z", "USD 499.99"))

        val award = ledger.award(welcome, Instant.parse("2026-03-03T00:00:00Z"))
        assertEquals(Verdict.INELIGIBLE, award.verdict())
        assertEquals(Money.parse("USD 0.01"), award.findings().single().shortfall().orElseThrow())
    }

    @Test
    fun `credit pays for what comes after the threshold`() {
        ledger.post(spend("e1", "2026-03-02T12:00:00Z", "USD 499.99"))
        ledger.post(spend("e2", "2026-03-03T12:00:00Z", "USD 70.00"))
        ledger.post(spend("e3", "2026-03-04T12:00:00Z", "USD 40.00"))

        val statement = ledger.statement(Instant.parse("2026-03-05T00:00:00Z"))
        assertEquals("USD 609.99 = USD 40.00 credit + USD 569.99 cash", statement.totals().toString())
        assertEquals(OfferStatus.GRANTED, statement.offers().single().status())
        assertEquals(Money.parse("USD 110.00"), statement.credits().single().remaining())
    }
}
