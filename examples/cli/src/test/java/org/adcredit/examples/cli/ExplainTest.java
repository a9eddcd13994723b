// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  @TempDir Path folder;

  /** Explains the samples; options are parted by spaces. */
  private static Call explain(String options) {
    return explain(
        Call.sample("sample.yaml"),
        Call.sample("sample-spend.csv"),
        Call.sample("sample-accounts.yaml"),
        "--journal " + Call.sample("sample-journal.yaml") + " " + options);
  }

  private static Call explain(Path program, Path spend, Path accounts, String options) {
    return Call.of(
        "explain",
        program,
        "--spend",
        spend,
        "--accounts",
        accounts,
        "--campaigns",
        Call.sample("sample-campaigns.yaml"),
        Splitter.on(' ').omitEmptyStrings().splitToList(options));
  }

  private static Call gym(String options) {
    return explain("--account gym --at 2026-03-10 --offer welcome " + options);
  }

  @Test
  void all_six_questions_are_answered_with_findings_and_remedies() {
    Call call = gym("");

    assertThat(call.code()).isZero();
    assertThat(call.out())
        .startsWith(
            "account gym, at 2026-03-10T00:00:00Z, which is 2026-03-09 18:00 America/Denver\n")
        .contains("DELIVER: may campaign spring-classes run? ELIGIBLE")
        .contains("ENROL: may the account hold offer welcome? ELIGIBLE")
        .contains("AWARD: has the threshold of offer welcome been met? INELIGIBLE")
        .contains("  spend-below-threshold: USD 60.00 is USD 40.00 short of USD 100.00\n")
        .contains("    observed: USD 60.00; required: USD 100.00; short by: USD 40.00\n")
        .contains("    remedy: spend 40.00 USD more before 2026-04-07 00:00 America/Denver\n")
        .contains("SCOPE: could credit of offer welcome pay for campaign spring-classes? ELIGIBLE")
        .contains(
            "EARN: does spend of campaign spring-classes count toward offer welcome? ELIGIBLE")
        .contains(
            "COVER: may credit of offer welcome pay for campaign spring-classes now? INELIGIBLE")
        .contains("  no-credit: the account has no credit of welcome\n")
        .contains("  may change at 2026-04-07 00:00 America/Denver\n");
  }

  @Test
  void an_account_an_offer_and_a_campaign_are_explained_on_one_screen() {
    for (String account :
        List.of("bakery", "bookshop", "florist", "gym", "lender", "surf-school")) {
      for (String campaign : List.of("bread", "beach", "loans", "miracle-cure")) {
        List<String> lines =
            explain(
                    "--account "
                        + account
                        + " --campaign "
                        + campaign
                        + " --offer welcome --at 2026-04-20 --cost 50.00")
                .outLines();
        assertThat(lines).hasSizeLessThanOrEqualTo(40);
        assertThat(lines).allMatch(line -> Lines.width(line) <= 100);
      }
    }
  }

  @Test
  void an_objective_that_will_be_available_is_told_with_what_to_run_until_then() {
    Call call = explain("--account surf-school --at 2026-03-19 --offer welcome --campaign lessons");

    assertThat(call.out())
        .contains("  objective-not-available: LEAD_GENERATION is not available in BR before ")
        .contains("    remedy: available in BR from 2026-09-01; until then: REACH, TRAFFIC\n")
        .contains("  may change at 2026-08-31 21:00 America/Sao_Paulo\n");
  }

  @Test
  void a_reason_of_the_platform_is_told_once() {
    Call call = explain("--account surf-school --at 2026-03-19 --offer welcome --campaign lessons");

    assertThat(call.out().split("LEAD_GENERATION is not available", -1)).hasSize(2);
    assertThat(call.out().split("  as under DELIVER: objective-not-available\n", -1)).hasSize(4);
  }

  @Test
  void the_way_to_the_threshold_is_told_entry_by_entry() {
    Call call = explain("--account bakery --at 2026-04-20 --offer welcome --campaign bread");

    assertThat(call.out())
        .contains("the way to the threshold of offer welcome, entry by entry:\n")
        .containsPattern("  ENTRY +DELIVERED +COST +CREDIT +COUNTED +QUALIFYING +TIER\n")
        .containsPattern(
            "  bakery/bread/2026-03-10 +2026-03-10 00:00 +180.00 +0.00 +180.00 +180.00 +100.00\n")
        .containsPattern("  bakery/bread/2026-03-20 .* 140.00 +520.00 +500.00\n");
    assertThat(gym("").out()).containsPattern("…spring-classes/2026-03-08 .* 60.00 +60.00\n");
    assertThat(explain("--account gym --at 2026-03-06 --offer welcome").out())
        .endsWith("nothing has counted toward offer welcome so far\n");
    assertThat(explain("--account gym --at 2026-03-10 --offer comeback").out())
        .doesNotContain("counted toward offer comeback");
  }

  @Test
  void of_many_entries_the_last_are_told_and_those_that_reached_a_tier() throws IOException {
    StringBuilder spend = new StringBuilder("account,campaign,id,at,cost\n");
    for (int i = 1; i <= 30; i++) {
      spend.append("gym,spring-classes,e%d,2026-03-%02d,9.00\n".formatted(i, 6 + i / 2));
    }
    Path file = Files.writeString(folder.resolve("spend.csv"), spend);
    Function<String, Call> gym =
        entries ->
            explain(
                Call.sample("sample.yaml"),
                file,
                Call.sample("sample-accounts.yaml"),
                "--account gym --offer welcome --at 2026-03-25 " + entries);

    List<String> lines = gym.apply("--entries 3").outLines();
    assertThat(lines.subList(lines.size() - 6, lines.size()))
        .extracting(line -> line.trim().replaceAll(" +", " "))
        .containsExactly(
            "ENTRY DELIVERED COST CREDIT COUNTED QUALIFYING TIER",
            "… 11 more 99.00 99.00",
            "e12 2026-03-12 00:00 9.00 0.00 9.00 108.00 100.00",
            "… 16 more 144.00 252.00",
            "e29 2026-03-20 00:00 9.00 0.00 9.00 261.00",
            "e30 2026-03-21 00:00 9.00 0.00 9.00 270.00");
    assertThat(gym.apply("--entries 30").out()).doesNotContain("more\n").contains(" e7 ");
    assertThat(gym.apply("--entries 0").out()).contains("… 18 more").doesNotContain(" e30 ");
    assertThat(gym.apply("").outLines()).hasSizeLessThan(40);
  }

  @Test
  void what_a_charge_would_do_is_told_and_nothing_is_posted() {
    Call call = gym("--cost 50.00");

    assertThat(call.out())
        .startsWith(gym("").out())
        .contains(
            "a charge of 50.00 USD of campaign spring-classes, delivered at 2026-03-09 18:00"
                + " America/Denver\n    (nothing is posted):\n")
        .contains("  50.00 USD would be charged in cash\n")
        .contains("  50.00 USD would count toward welcome: 110.00 USD in all\n")
        .contains("  it would reach the tier of 100.00 USD of welcome\n");
    assertThat(gym("--cost 440").out())
        .contains("  it would earn welcome/1: 500.00 USD, usable from 2026-03-10 18:00 America/");
  }

  @Test
  void a_charge_is_paid_by_credit_where_it_covers_the_delivery() {
    String bakery = "--account bakery --at 2026-03-26 --offer welcome --campaign bread --cost 150";

    assertThat(explain(bakery).out())
        .contains("  welcome/1 would pay 150.00 USD, by burn-order/1\n")
        .contains("  0.00 USD would be charged in cash\n")
        .contains("  of it 150.00 USD would not count toward welcome: credit-funded\n");
    assertThat(explain(bakery + " --delivered 2026-03-11T12:00:00Z").out())
        .contains("delivered at 2026-03-11 08:00 America/New_York")
        .contains("  150.00 USD would be charged in cash\n");
  }

  @Test
  void a_charge_that_cannot_be_is_told() {
    assertThat(gym("--cost 0").code()).isEqualTo(2);
    assertThat(gym("--cost many").err()).startsWith("credit: --cost: ");
    assertThat(gym("--cost 1 --delivered 2026-03-11").code()).isEqualTo(2);
    assertThat(explain("--account bakery --at 2026-03-26 --cost 1").err())
        .isEqualTo("credit: --cost: say of which campaign, by --campaign\n");
  }

  /** The welcome offer, once for all accounts of an advertiser. */
  private Call suspended(String redeemed, String options) throws IOException {
    Path program =
        Files.writeString(
            folder.resolve("p.yaml"),
            Files.readString(Call.sample("sample.yaml"))
                .replace("once-per: [ACCOUNT]", "once-per: [ACCOUNT, ADVERTISER]"));
    Path accounts =
        Files.writeString(
            folder.resolve("a.yaml"),
            "- { id: gym, region: US, currency: USD, zone: UTC, industry: FITNESS, created: 2026-03-05,"
                + " standing: SUSPENDED, advertiser: agency, "
                + redeemed
                + ": [welcome] }\n");
    return explain(
        program,
        Call.sample("sample-spend.csv"),
        accounts,
        "--account gym --offer welcome --at 2026-03-10 " + options);
  }

  @Test
  void an_advertiser_is_not_told_what_only_staff_may_know() throws IOException {
    String ofOthers = "advertiser-redeemed";

    assertThat(suspended(ofOthers, "").out())
        .contains("account-suspended")
        .contains("welcome has been redeemed by another account of advertiser agency");
    assertThat(suspended(ofOthers, "--audience staff").out())
        .isEqualTo(suspended(ofOthers, "").out());
    assertThat(suspended(ofOthers, "--audience advertiser").out())
        .contains("ENROL: may the account hold offer welcome? INELIGIBLE\n")
        .contains("  further reasons that are not shown: 2\n")
        .doesNotContain("redeemed")
        .doesNotContainIgnoringCase("suspen")
        .doesNotContain("agency")
        .contains("not-enrolled");
    assertThat(suspended("redeemed", "--audience advertiser").out())
        .contains("welcome has been redeemed by the account")
        .contains("  further reasons that are not shown: 1\n");
  }

  @Test
  void an_advertiser_is_told_of_a_charge_without_codes() {
    String cure =
        "--account bakery --at 2026-03-26 --offer welcome --campaign miracle-cure --cost 5";

    assertThat(explain(cure).out()).contains("  it may not run: content-not-approved\n");
    assertThat(explain(cure + " --audience advertiser").out())
        .contains("  it may not run\n")
        .contains("  of it 5.00 USD would not count toward welcome\n");
  }

  @Test
  void answers_are_told_in_other_languages_by_the_same_codes() {
    Call german = gym("--language de --cost 50");
    Call arabic = gym("--language AR --cost 50");

    assertThat(german.out())
        .contains("AWARD: ist die Schwelle des Angebots welcome erreicht? INELIGIBLE\n")
        .contains("  spend-below-threshold: bei USD 60.00 fehlen USD 40.00 an USD 100.00\n")
        .contains("    Abhilfe: noch 40.00 USD ausgeben, vor 2026-04-07 00:00 America/Denver\n");
    assertThat(arabic.out())
        .contains("\u2068AWARD\u2069: هل بلغ الإنفاق حد العرض \u2068welcome\u2069؟")
        .contains("\u2068spend-below-threshold\u2069: ")
        .contains("\u206840.00 USD\u2069");
    assertThat(arabic.outLines())
        .allMatch(
            line ->
                line.chars().filter(c -> c == '\u2068').count()
                    == line.chars().filter(c -> c == '\u2069').count());
    assertThat(gym("--language tlh").code()).isEqualTo(2);
  }

  @Test
  void a_campaign_that_has_not_spent_may_be_asked_about() {
    assertThat(gym("--campaign loans").out())
        .contains("may campaign loans run? ELIGIBLE")
        .doesNotContain("campaign spring-classes");
  }

  @Test
  void what_is_not_known_is_told() {
    assertThat(explain("--account nobody --at 2026-03-10").err())
        .isEqualTo("credit: --account: nothing is known of the account: nobody\n");
    assertThat(explain("--account gym --at 2026-03-10 --offer none").code()).isEqualTo(2);
    assertThat(explain("--account gym --at 2026-03-10 --campaign none").code()).isEqualTo(2);
    assertThat(explain("--account gym --at soon").code()).isEqualTo(2);
  }
}
