// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import org.adcredit.rules.terms.Offer;

/** Files to start from. */
final class Samples {
  /** The sample of the domain description. */
  static final String SAMPLE =
      """
      program: tiktok-sample
      objectives:                       # objective × region: available from/until; ALL = every region
        LEAD_GENERATION:
          - { regions: [US, GB, "NO"], from: 2021-01-01 }
          - { regions: [BR], from: 2026-12-01 }
        TRAFFIC: [ { regions: ALL } ]
      industries:
        FINANCIAL_SERVICES: [ { regions: [US, GB], rule: NEEDS_APPROVAL } ]
        GAMBLING:           [ { regions: ALL, rule: PROHIBITED } ]
      offers:
        - offer: new-advertiser-us
          version: 1
          title: New advertiser credit, United States
          source: where the terms are published
          opens: 2026-01-01T00:00:00Z
          closes: 2027-01-01T00:00:00Z           # optional
          enrol:
            mode: AUTOMATIC                      # AUTOMATIC | REGISTER | CODE
            regions: [US]                        # billing regions, default ALL
            channels: [SELF_SERVE]               # default ALL
            new-advertiser: { within: { anchor: ACCOUNT_CREATED, length: P60D }, dormant-for: P90D }
            once-per: [ACCOUNT, ADVERTISER]
            exclusive: acquisition               # group name
          earn:
            window: { starts: FIRST_SPEND, length: P30D, ends-within: { anchor: ACCOUNT_CREATED, length: P60D } }
            scope: { objectives: ALL, regions: ALL, buying-types: [AUCTION] }
            pays: HIGHEST_REACHED
            resolves: AT_ONCE_IF_TOP
            grace: P2D                           # default zero
            on-lost-progress: KEEP
            credit-funded-counts: false
            tiers: { USD: [ { spend: 100.00, credit: 100.00 }, { spend: 500.00, credit: 500.00 } ] }
          credit:
            issue-delay: P1D                     # default zero
            valid-for: P30D                      # optional
            expires-at-latest: 2027-06-30T00:00:00Z
            covers: { objectives: ALL, regions: ALL, buying-types: [AUCTION], campaigns: ALL }
            share: 100
            priority: 100
      """;

  private static final String PROGRAM =
      """
      program: p
      offers:
        - offer: o1
          version: 1
          opens: 2026-01-01
      """;

  private static final String EARN =
      PROGRAM
          + """
              earn:
                window: { starts: ENROLMENT, length: P30D }
          """;

  /** A programme on lines 1 to 13, and a scenario that starts at line 15. */
  static final String HEAD =
      """
      program:
        program: p
        objectives: { REACH: [ { regions: ALL } ] }
        offers:
          - offer: o1
            version: 1
            opens: 2026-01-01
            enrol: { mode: REGISTER }
            earn:
              window: { starts: ENROLMENT, length: P30D }
              pays: HIGHEST_REACHED
              resolves: AT_ONCE
              tiers: { USD: [ { spend: 100, credit: 50 }, { spend: 500, credit: 100 } ] }
      scenarios:
        - name: first
      """;

  static final String ACCOUNT =
      "account: { id: a, region: US, currency: USD, zone: UTC, industry: RETAIL, created: 2026-01-01"
          + " }\n";

  /** An account that has spent 120 on c1 and 7 on c2, which may not run, of which 20 came back. */
  private static final String STORY =
      ACCOUNT
          + """
          campaigns:
            - { id: c1, objective: REACH, regions: [US] }
            - { id: c2, objective: TRAFFIC, regions: [US] }
          journal:
            - { enrol: o1, at: 2026-01-02 }
            - { spend: e1, campaign: c1, at: 2026-01-03, cost: 90 }
            - { spend: e2, campaign: c1, at: 2026-01-04, cost: 30 }
            - { spend: e3, campaign: c2, at: 2026-01-04, cost: 7 }
            - { spend: e3, campaign: c2, at: 2026-01-04, cost: 8, recorded: 2026-01-05 }
          as-of: 2026-01-06
          """;

  private Samples() {}

  /** A programme with an offer that has some more keys, from line 6 on. */
  static String offerWith(String keys) {
    return PROGRAM + keys.indent(4);
  }

  /** A programme with an offer whose {@code earn} has some more keys, from line 8 on. */
  static String earnWith(String keys) {
    return EARN + keys.indent(6);
  }

  /** A file with a scenario that has some more keys, from line 16 on. */
  static String scenarioWith(String keys) {
    return HEAD + keys.indent(4);
  }

  /** A scenario with an account and a decision, and some more keys, from line 18 on. */
  static String journalWith(String entries) {
    return scenarioWith(
        ACCOUNT
            + "expect: { decisions: [ { question: ENROL, offer: o1, at: 2026-01-02, codes: [] } ] }\n"
            + "journal:\n"
            + entries.indent(2));
  }

  static ScenarioFile scenarios(String text) {
    return ScenarioFile.parse("s.yaml", text, RuleFactories.none());
  }

  /** Some expectations, from line 28 on. */
  static String expecting(String expectation) {
    return scenarioWith(STORY + "expect:\n" + expectation.indent(2));
  }

  static Offer offer(String keys) {
    return ProgramFile.parse("p.yaml", offerWith(keys), RuleFactories.none()).offers().get(0);
  }
}
