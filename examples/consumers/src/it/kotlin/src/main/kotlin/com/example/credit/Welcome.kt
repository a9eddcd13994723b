// SPDX-License-Identifier: Apache-2.0
package com.example.credit

import com.google.common.collect.ImmutableList
import java.time.Instant
import java.time.ZoneId
import org.adcredit.core.Account
import org.adcredit.core.AccountId
import org.adcredit.core.Campaign
import org.adcredit.core.CampaignId
import org.adcredit.core.EntryId
import org.adcredit.core.Industry
import org.adcredit.core.Money
import org.adcredit.core.Objective
import org.adcredit.core.OfferId
import org.adcredit.core.Region
import org.adcredit.core.SpendEvent
import org.adcredit.rules.CreditProgram
import org.adcredit.rules.Ledger
import org.adcredit.rules.eligibility.EligibilityRequest
import org.adcredit.rules.eligibility.EligibilityRule
import org.adcredit.rules.eligibility.Finding
import org.adcredit.rules.file.ProgramFile
import org.adcredit.rules.file.RuleFactories

val welcome: OfferId = OfferId.of("welcome")

/** A rule of one's own: nothing that it is given may be null, and nothing that it gives. */
class OpenRule : EligibilityRule {
    override fun name(): String = "open"

    override fun assess(request: EligibilityRequest): ImmutableList<Finding> = ImmutableList.of()
}

fun program(): CreditProgram =
    ProgramFile.parse(
        "welcome.yaml",
        """
        program: welcome
        objectives: { LEAD_GENERATION: [ { regions: ALL } ] }
        offers:
          - offer: welcome
            version: 1
            opens: 2026-01-01
            earn:
              window: { starts: ENROLMENT, length: P30D }
              pays: HIGHEST_REACHED
              resolves: AT_ONCE
              tiers: { USD: [ { spend: 500.00, credit: 150.00 } ] }
              rules: [ { type: open } ]
            credit: { valid-for: P60D }
        """.trimIndent(),
        RuleFactories.builder().register("open") { OpenRule() }.build(),
    )

fun ledger(): Ledger {
    val account =
        Account.builder()
            .id(AccountId.of("a1"))
            .billingRegion(Region.of("US"))
            .currency(Money.parseCurrency("USD"))
            .zone(ZoneId.of("America/New_York"))
            .industry(Industry.of("RETAIL"))
            .createdAt(Instant.parse("2026-03-01T05:00:00Z"))
            .build()
    val campaign =
        Campaign.builder()
            .id(CampaignId.of("c1"))
            .objective(Objective.of("LEAD_GENERATION"))
            .addRegions(Region.of("US"))
            .build()
    return program().openLedger(account, listOf(campaign))
}

fun spend(id: String, at: String, cost: String): SpendEvent =
    SpendEvent.builder()
        .id(EntryId.of(id))
        .campaign(CampaignId.of("c1"))
        .deliveredAt(Instant.parse(at))
        .cost(Money.parse(cost))
        .build()
