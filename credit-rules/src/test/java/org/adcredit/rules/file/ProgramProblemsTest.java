// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import static org.adcredit.rules.file.Samples.earnWith;
import static org.adcredit.rules.file.Samples.offerWith;
import static org.adcredit.rules.file.Told.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of programmes that are wrong, and where. */
class ProgramProblemsTest {
  @Test
  void ten_problems_are_told_at_once_in_the_order_of_their_places() {
    problemsOf(
            """
            program: p
            objectivs: {}
            industries: { GAMBLING: [ { regions: [UK], rule: PROHIBITED } ] }
            offers:
              - offer: o1
                version: 0
                opens: 2026-02-30
                enrol: { mode: auto, regions: US }
                earn:
                  window: { starts: ENROLMENT, length: P-30D }
                  pays: HIGHEST_REACHED
                  resolves: AT_ONCE
                  tiers: { USD: [ { spend: 500.00, credit: 1.2345678 }, { spend: 100.00, credit: 1 } ] }
                credit: { share: 0 }
            """)
        .containsExactly(
            "p.yaml:2:1: objectivs: unknown key `objectivs`; did you mean `objectives`?",
            "p.yaml:3:39: industries.GAMBLING[0].regions[0]: region must be an ISO 3166-1 alpha-2"
                + " code such as US: UK",
            "p.yaml:6:14: offers[0].version: must be a whole number from 1 on: 0",
            "p.yaml:7:12: offers[0].opens: there is no such date or time: 2026-02-30",
            "p.yaml:8:20: offers[0].enrol.mode: must be AUTOMATIC, REGISTER or CODE: auto",
            "p.yaml:8:35: offers[0].enrol.regions: must be ALL or a list: US",
            "p.yaml:10:44: offers[0].earn.window.length: a length of time must not be negative:"
                + " P-30D",
            "p.yaml:13:48: offers[0].earn.tiers.USD[0].credit: amount must have at most 6 decimals:"
                + " 1.2345678",
            "p.yaml:13:70: offers[0].earn.tiers.USD[1].spend: must be more than the tier before it:"
                + " 100.00",
            "p.yaml:14:22: offers[0].credit.share: must be more than 0 and at most 100: 0");
  }

  @Test
  void a_missing_key_is_told_at_the_map_that_lacks_it() {
    problemsOf("offers: [ {} ]")
        .containsExactly(
            "p.yaml:1:1: has no key `program`",
            "p.yaml:1:11: offers[0]: has no key `offer`",
            "p.yaml:1:11: offers[0]: has no key `version`",
            "p.yaml:1:11: offers[0]: has no key `opens`",
            "p.yaml:1:11: offers[0]: must have one of the keys earn, upfront");
    problemsOf(offerWith("earn: {}"))
        .containsExactly(
            "p.yaml:6:11: offers[0].earn: has no key `window`",
            "p.yaml:6:11: offers[0].earn: has no key `pays`",
            "p.yaml:6:11: offers[0].earn: has no key `resolves`",
            "p.yaml:6:11: offers[0].earn: must have one of the keys tiers, percent");
    problemsOf("program: p\nobjectives: { REACH: [ {} ] }\nindustries: { LEGAL: [ {} ] }")
        .containsExactly(
            "p.yaml:2:24: objectives.REACH[0]: has no key `regions`",
            "p.yaml:3:24: industries.LEGAL[0]: has no key `rule`",
            "p.yaml:3:24: industries.LEGAL[0]: has no key `regions`");
    problemsOf(earnWith("pays: CHOSEN\nresolves: AT_ONCE\ntiers: { USD: [ {} ] }"))
        .contains(
            "p.yaml:10:23: offers[0].earn.tiers.USD[0]: has no key `spend`",
            "p.yaml:10:23: offers[0].earn.tiers.USD[0]: has no key `credit`");
    problemsOf(offerWith("upfront: { USD: 1 }\nenrol: { new-advertiser: { within: {} } }"))
        .containsExactly(
            "p.yaml:7:40: offers[0].enrol.new-advertiser.within: has no key `anchor`",
            "p.yaml:7:40: offers[0].enrol.new-advertiser.within: has no key `length`");
  }

  @Test
  void an_unknown_key_is_told_with_the_one_that_was_meant_or_all_that_there_are() {
    problemsOf(offerWith("upfront: { USD: 1 }\ncredit: { validFor: P1D, covers: { colour: red } }"))
        .containsExactly(
            "p.yaml:7:15: offers[0].credit.validFor: unknown key `validFor`; did you mean"
                + " `valid-for`?",
            "p.yaml:7:40: offers[0].credit.covers.colour: unknown key `colour`; understood are"
                + " objectives, regions, buying-types, campaigns");
    problemsOf(offerWith("upfornt: { USD: 1 }"))
        .containsExactly(
            "p.yaml:6:5: offers[0].upfornt: unknown key `upfornt`; did you mean `upfront`?");
    problemsOf("program: p\n\"a.b\\n\": 1")
        .containsExactly(
            "p.yaml:2:1: [\"a.b\\u000a\"]: unknown key `a.b\\u000a`; understood are program,"
                + " objectives, industries, rules, offers");
  }

  @Test
  void a_value_that_is_missing_is_told_with_what_is_needed() {
    problemsOf("program:\noffers: ~")
        .containsExactly(
            "p.yaml:1:9: program: has no value: must be text",
            "p.yaml:2:9: offers: has no value: must be a list");
    problemsOf(offerWith("closes: null\nupfront: { USD: }\ncredit: { covers: , share: ~ }"))
        .containsExactly(
            "p.yaml:6:13: offers[0].closes: has no value: must be a date or an instant such as"
                + " 2026-01-31T00:00:00Z",
            "p.yaml:7:20: offers[0].upfront.USD: has no value: must be an amount such as 12.50",
            "p.yaml:8:22: offers[0].credit.covers: has no value: must be a map",
            "p.yaml:8:32: offers[0].credit.share: has no value: must be a percentage such as 12.5");
  }

  @Test
  void a_value_of_another_kind_is_told() {
    problemsOf("- program: p").containsExactly("p.yaml:1:1: must be a map, not a list");
    problemsOf("program: [p]\nobjectives: ALL\nindustries: { LEGAL: { rule: PROHIBITED } }")
        .containsExactly(
            "p.yaml:1:10: program: must be text, not a list",
            "p.yaml:2:13: objectives: must be a map: ALL",
            "p.yaml:3:22: industries.LEGAL: must be a list, not a map");
    problemsOf(earnWith("pays: {}\nresolves: AT_ONCE\ntiers: [ 5 ]\nscope: { regions: { US: 1 } }"))
        .containsExactly(
            "p.yaml:8:13: offers[0].earn.pays: must be HIGHEST_REACHED, EVERY_REACHED, CHOSEN or"
                + " PERCENT, not a map",
            "p.yaml:10:14: offers[0].earn.tiers: must be a map by currency, not a list",
            "p.yaml:11:25: offers[0].earn.scope.regions: must be ALL or a list, not a map");
    problemsOf(offerWith("upfront: { USD: 1 }\nversion: one\ntitle: ''"))
        .containsExactly(
            "p.yaml:7:5: offers[0].version: duplicate key, first at line 4: version",
            "p.yaml:8:12: offers[0].title: must not be empty");
  }

  @Test
  void a_length_a_percentage_and_a_truth_have_their_forms() {
    problemsOf(
            offerWith(
                """
                upfront: { USD: 1 }
                enrol: { new-advertiser: { dormant-for: 30 days } }
                credit: { issue-delay: P1DT12H, valid-for: P-1D, share: 100.5, priority: 1e3 }
                source: {}
                """))
        .containsExactly(
            "p.yaml:7:45: offers[0].enrol.new-advertiser.dormant-for: must be a length of time such"
                + " as P30D or PT720H: 30 days",
            "p.yaml:8:28: offers[0].credit.issue-delay: must be a period such as P30D or a duration"
                + " such as PT720H, not both: P1DT12H",
            "p.yaml:8:48: offers[0].credit.valid-for: a length of time must not be negative: P-1D",
            "p.yaml:8:61: offers[0].credit.share: must be more than 0 and at most 100: 100.5",
            "p.yaml:8:78: offers[0].credit.priority: must be a whole number: 1e3",
            "p.yaml:9:13: offers[0].source: must be text, not a map");
    problemsOf(offerWith("upfront: { USD: 1 }\ncredit: { priority: +5, share: -1 }"))
        .containsExactly(
            "p.yaml:7:25: offers[0].credit.priority: must be a whole number: +5",
            "p.yaml:7:36: offers[0].credit.share: must be more than 0 and at most 100: -1");
    problemsOf(
            earnWith(
                "pays: PERCENT\nresolves: AT_CLOSE\npercent: 5%\nbasis: PAID\ncredit-funded-counts: no"))
        .containsExactly(
            "p.yaml:10:16: offers[0].earn.percent: must be a percentage such as 12.5: 5%",
            "p.yaml:11:14: offers[0].earn.basis: must be DELIVERED or SETTLED: PAID",
            "p.yaml:12:29: offers[0].earn.credit-funded-counts: must be true or false: no");
  }

  @Test
  void what_stands_against_something_else_is_told_where_it_stands() {
    problemsOf(
            earnWith(
                "pays: CHOSEN\nresolves: AT_ONCE\ntiers: { USD: [ { spend: 1, credit: 1 } ] }"))
        .containsExactly(
            "p.yaml:8:13: offers[0].earn.pays: an offer that pays CHOSEN must be entered by REGISTER"
                + " or CODE, since somebody has to choose: AUTOMATIC, the default");
    problemsOf(
            earnWith(
                    "pays: CHOSEN\nresolves: AT_ONCE_IF_TOP\ntiers: { USD: [ { spend: 1, credit: 1 } ] }")
                + "    enrol: { mode: AUTOMATIC }\n    upfront: { USD: 1 }\n")
        .containsExactly(
            "p.yaml:9:17: offers[0].earn.resolves: must be AT_ONCE or AT_CLOSE in an offer that pays"
                + " CHOSEN: AT_ONCE_IF_TOP",
            "p.yaml:12:14: offers[0].upfront: must not stand beside `earn`");
    problemsOf(
            earnWith("pays: CHOSEN\nresolves: AT_ONCE\ntiers: { USD: [ { spend: 1, credit: 1 } ] }")
                + "    enrol: { mode: AUTOMATIC }\n")
        .containsExactly(
            "p.yaml:11:20: offers[0].enrol.mode: an offer that pays CHOSEN must be entered by"
                + " REGISTER or CODE, since somebody has to choose: AUTOMATIC");
    problemsOf(
            earnWith(
                "pays: PERCENT\nresolves: AT_ONCE\ntiers: { USD: [ { spend: 1, credit: 1 } ] }"))
        .containsExactly(
            "p.yaml:7:7: offers[0].earn: has no key `percent`, which an offer that pays PERCENT"
                + " needs",
            "p.yaml:9:17: offers[0].earn.resolves: must be AT_CLOSE in an offer that pays PERCENT:"
                + " AT_ONCE",
            "p.yaml:10:14: offers[0].earn.tiers: must not stand in an offer that pays PERCENT");
    problemsOf(earnWith("pays: EVERY_REACHED\nresolves: AT_ONCE\npercent: 5\ncap: { USD: 1 }"))
        .containsExactly(
            "p.yaml:7:7: offers[0].earn: has no key `tiers`, which an offer that pays EVERY_REACHED"
                + " needs",
            "p.yaml:10:16: offers[0].earn.percent: must not stand in an offer that pays"
                + " EVERY_REACHED",
            "p.yaml:11:12: offers[0].earn.cap: must not stand in an offer that pays EVERY_REACHED");
    problemsOf(offerWith("upfront: { USD: 1 }\nenrol: { new-advertiser: {} }"))
        .containsExactly(
            "p.yaml:7:30: offers[0].enrol.new-advertiser: a new advertiser must be told by an age, a"
                + " silence, or both");
  }

  @Test
  void what_is_legal_but_pointless_is_no_problem() {
    String pointless =
        offerWith("closes: 2025-01-01\nupfront: { USD: 1 }\ncredit: { valid-for: P0D }");
    assertThat(ProgramFile.parse("p.yaml", pointless, RuleFactories.none()).offers()).hasSize(1);
  }

  @Test
  void an_anchor_that_a_length_is_not_counted_from_is_told_with_those_it_is() {
    problemsOf(
            offerWith(
                """
                enrol: { new-advertiser: { within: { anchor: FIRST_SPEND, length: P-1D } } }
                earn:
                  window: { starts: FIRST_IMPRESSION, length: P1D, ends-within: { anchor: FIRST_SPEND, length: P1D } }
                  pays: HIGHEST_REACHED
                  resolves: AT_ONCE
                  tiers: { USD: [ { spend: 1, credit: 1 } ] }
                """))
        .containsExactly(
            "p.yaml:6:50: offers[0].enrol.new-advertiser.within.anchor: must be ACCOUNT_CREATED or"
                + " FIRST_IMPRESSION: FIRST_SPEND",
            "p.yaml:6:71: offers[0].enrol.new-advertiser.within.length: a length of time must not be"
                + " negative: P-1D",
            "p.yaml:8:25: offers[0].earn.window.starts: must be ENROLMENT, ACCOUNT_CREATED or"
                + " FIRST_SPEND: FIRST_IMPRESSION",
            "p.yaml:8:79: offers[0].earn.window.ends-within.anchor: must be ACCOUNT_CREATED or"
                + " ENROLMENT: FIRST_SPEND");
  }
}
