// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.eligibility;

import static org.adcredit.rules.eligibility.Asked.BEFORE_NOON;
import static org.adcredit.rules.eligibility.Asked.NOON;
import static org.adcredit.rules.eligibility.Asked.assertApproved;
import static org.adcredit.rules.eligibility.Asked.codes;
import static org.adcredit.rules.eligibility.Asked.gap;
import static org.adcredit.rules.eligibility.Asked.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitrary;
import org.adcredit.core.Occurrence;
import org.adcredit.rules.terms.Anchor;
import org.adcredit.rules.terms.Length;
import org.adcredit.rules.terms.NewAdvertiser;
import org.adcredit.rules.terms.Within;
import org.adcredit.rules.testing.Requests;
import org.adcredit.rules.testing.RuleContract;
import org.adcredit.testing.Facts;
import org.junit.jupiter.api.Test;

/** Who is new: the young, the silent, or those that are both. */
class NewAdvertiserTest implements RuleContract {

  private static final NewAdvertiser YOUNG =
      NewAdvertiser.builder().within(new Within(Anchor.ACCOUNT_CREATED, Length.ofDays(60))).build();
  private static final NewAdvertiser SILENT =
      NewAdvertiser.builder().dormantFor(Length.ofDays(90)).build();
  private static final NewAdvertiser UNSEEN =
      NewAdvertiser.builder()
          .within(new Within(Anchor.FIRST_IMPRESSION, Length.ofDays(60)))
          .build();
  private static final NewAdvertiser BOTH =
      NewAdvertiser.builder()
          .within(new Within(Anchor.ACCOUNT_CREATED, Length.ofDays(60)))
          .dormantFor(Length.ofDays(10))
          .build();
  private static final EligibilityRule RULE = EligibilityRules.newAdvertiser(BOTH);

  /** The end of the sixtieth day in New York, where clocks went forward on 8 March. */
  private static final Instant SIXTY_DAYS_ON = Instant.parse("2026-04-30T04:00:00Z");

  @Override
  public EligibilityRule rule() {
    return RULE;
  }

  @Override
  public Arbitrary<EligibilityRequest> requests() {
    return Requests.requests();
  }

  private static EligibilityRule rule(NewAdvertiser terms) {
    return EligibilityRules.newAdvertiser(terms);
  }

  private static EligibilityRequest seen(Occurrence firstImpression, Instant at) {
    return EligibilityRequest.builder()
        .account(Facts.accountBuilder().firstImpression(firstImpression).build())
        .at(at)
        .build();
  }

  private static EligibilityRequest spent(Occurrence history, Instant at) {
    return EligibilityRequest.builder()
        .account(Facts.accountBuilder().history(history).build())
        .at(at)
        .build();
  }

  private static EligibilityRequest posted(Occurrence history, Instant lastSpendAt, Instant at) {
    return Altered.position(spent(history, at), position -> position.lastSpendAt(lastSpendAt));
  }

  @Test
  void an_account_is_young_until_the_length_is_over_in_its_own_calendar() {
    Finding finding = refusal(rule(YOUNG), Asked.at(SIXTY_DAYS_ON).build());

    assertApproved(rule(YOUNG), Asked.at(SIXTY_DAYS_ON.minusNanos(1)).build());
    assertThat(finding.code()).isEqualTo("account-too-old");
    assertThat(finding.remedies()).containsExactly(Remedy.permanent());
    assertThat(rule(YOUNG).nextChange(Asked.at(NOON).build())).isEqualTo(SIXTY_DAYS_ON);
  }

  @Test
  void an_account_without_an_impression_is_new_however_old_it_is() {
    Instant later = Instant.parse("2030-01-01T00:00:00Z");

    assertApproved(rule(UNSEEN), seen(Occurrence.never(), later));
    assertThat(rule(UNSEEN).nextChange(seen(Occurrence.never(), later))).isEqualTo(Instant.MAX);
  }

  @Test
  void from_its_first_impression_an_account_is_new_for_the_length() {
    Occurrence first = Occurrence.at(Instant.parse("2026-03-01T05:00:00Z"));

    assertApproved(rule(UNSEEN), seen(first, SIXTY_DAYS_ON.minusNanos(1)));
    assertThat(codes(rule(UNSEEN), seen(first, SIXTY_DAYS_ON))).containsExactly("account-too-old");
  }

  @Test
  void an_unknown_first_impression_is_asked_for() {
    Finding finding = gap(rule(UNSEEN), seen(Occurrence.unknown(), NOON));

    assertThat(finding.code()).isEqualTo("first-impression-unknown");
    assertThat(finding.remedies())
        .containsExactly(new Remedy.ProvideFact("account.first-impression"));
    assertApproved(rule(YOUNG), seen(Occurrence.unknown(), NOON));
  }

  @Test
  void silence_is_long_enough_exactly_at_its_length() {
    Occurrence history = Occurrence.at(Instant.parse("2026-01-01T17:00:00Z"));
    Instant end = Instant.parse("2026-04-01T16:00:00Z");
    Finding finding = refusal(rule(SILENT), spent(history, end.minusNanos(1)));

    assertApproved(rule(SILENT), spent(history, end));
    assertApproved(rule(SILENT), spent(Occurrence.never(), NOON));
    assertThat(finding.code()).isEqualTo("recent-spend");
    assertThat(finding.remedies()).containsExactly(new Remedy.Wait(end));
  }

  @Test
  void posted_spend_breaks_the_silence_as_history_does_and_the_later_of_the_two_counts() {
    Occurrence history = Occurrence.at(Instant.parse("2025-12-01T17:00:00Z"));
    Instant posted = Instant.parse("2026-01-01T17:00:00Z");

    assertThat(refusal(rule(SILENT), posted(history, posted, NOON)).remedies())
        .containsExactly(new Remedy.Wait(Instant.parse("2026-04-01T16:00:00Z")));
    assertThat(
            refusal(
                    rule(SILENT),
                    posted(Occurrence.at(posted), Instant.parse("2025-12-01T17:00:00Z"), NOON))
                .remedies())
        .containsExactly(new Remedy.Wait(Instant.parse("2026-04-01T16:00:00Z")));
  }

  @Test
  void an_unknown_history_is_asked_for_unless_posted_spend_says_no_already() {
    Finding finding = gap(rule(SILENT), spent(Occurrence.unknown(), NOON));
    Instant longAgo = Instant.parse("2025-01-01T00:00:00Z");

    assertThat(finding.code()).isEqualTo("history-unknown");
    assertThat(finding.remedies()).containsExactly(new Remedy.ProvideFact("account.history"));
    assertThat(codes(rule(SILENT), posted(Occurrence.unknown(), longAgo, NOON)))
        .containsExactly("history-unknown");
    assertThat(codes(rule(SILENT), posted(Occurrence.unknown(), BEFORE_NOON, NOON)))
        .containsExactly("recent-spend");
  }

  @Test
  void where_both_are_asked_both_are_told() {
    Instant spent = SIXTY_DAYS_ON.minusNanos(1);

    assertThat(codes(RULE, posted(Occurrence.never(), spent, SIXTY_DAYS_ON)))
        .containsExactly("account-too-old", "recent-spend");
    assertThat(codes(RULE, spent(Occurrence.unknown(), SIXTY_DAYS_ON)))
        .containsExactly("account-too-old", "history-unknown");
    assertThat(RULE.verdict(spent(Occurrence.unknown(), SIXTY_DAYS_ON)))
        .isEqualTo(Verdict.INELIGIBLE);
  }

  @Test
  void who_would_be_too_old_when_the_silence_is_long_enough_need_not_wait() {
    Instant nearTheEnd = SIXTY_DAYS_ON.minusNanos(2);

    assertThat(
            refusal(RULE, posted(Occurrence.never(), nearTheEnd, SIXTY_DAYS_ON.minusNanos(1)))
                .remedies())
        .containsExactly(Remedy.permanent());
  }
}
