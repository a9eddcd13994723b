// SPDX-License-Identifier: Apache-2.0
package org.adcredit.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.Objective;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;

/**
 * Generators of codes and ids.
 *
 * <p>Codes come mostly from a few well-known ones, so that two of them meet often enough for a rule
 * to apply; ids are mostly short, and now and then all that an id may be: quotes, spaces, slashes,
 * letters that look alike, code points beyond U+FFFF.
 */
public final class Names {
  private static final Arbitrary<String> PLAIN_IDS =
      Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.integers().between(1, 20))
          .as((letter, number) -> letter + number);

  /**
   * What has broken ids elsewhere. The last four come in one order by code point and in another by
   * char; the letter é comes as one code point and as two.
   */
  private static final Arbitrary<String> AWKWARD_PARTS =
      Arbitraries.of(
          " ",
          "/",
          "'",
          "\"",
          "\\",
          ",",
          "=",
          "{",
          "%s",
          "#",
          ":",
          "NO",
          "null",
          "007",
          "1e3",
          "é",
          "e\u0301",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\ue000",
          "\uff5e",
          "\ud83d\ude00",
          "\udbff\udffd");

  private static final Arbitrary<String> ANY_CODE_POINTS =
      Arbitraries.integers()
          .between(' ', Character.MAX_CODE_POINT)
          .filter(point -> !Character.isISOControl(point) && !isSurrogate(point))
          .map(Character::toString);

  private Names() {}

  /** {@return a region: US, GB, NO, BR, DE, JP, or XK, which ISO leaves to users} */
  public static Arbitrary<Region> regions() {
    return Arbitraries.of("US", "GB", "NO", "BR", "DE", "JP", "XK").map(Region::of);
  }

  /** {@return an industry, mostly one of those that platforms restrict} */
  public static Arbitrary<Industry> industries() {
    return codes(List.of("SOFTWARE", "RETAIL", "LEGAL_SERVICES", "FINANCIAL_SERVICES", "GAMBLING"))
        .map(Industry::of);
  }

  /** {@return an objective, mostly one of the nine that TikTok's Marketing API lists} */
  public static Arbitrary<Objective> objectives() {
    return codes(
            List.of(
                "LEAD_GENERATION",
                "REACH",
                "TRAFFIC",
                "VIDEO_VIEWS",
                "ENGAGEMENT",
                "APP_PROMOTION",
                "WEB_CONVERSIONS",
                "PRODUCT_SALES",
                "RF_REACH"))
        .map(Objective::of);
  }

  private static Arbitrary<String> codes(List<String> known) {
    Arbitrary<String> further =
        Combinators.combine(
                Arbitraries.chars().range('A', 'Z'),
                Arbitraries.strings()
                    .withCharRange('A', 'Z')
                    .withCharRange('0', '9')
                    .withChars('_')
                    .ofMaxLength(12))
            .as((first, rest) -> first + rest);
    return Arbitraries.frequencyOf(Tuple.of(19, Arbitraries.of(known)), Tuple.of(1, further))
        .edgeCases(cases -> cases.includeOnly(known.get(0), "A"));
  }

  /** {@return the id of an account} */
  public static Arbitrary<AccountId> accountIds() {
    return idTexts().map(AccountId::of);
  }

  /** {@return the id of an advertiser} */
  public static Arbitrary<AdvertiserId> advertiserIds() {
    return idTexts().map(AdvertiserId::of);
  }

  /** {@return the id of a campaign} */
  public static Arbitrary<CampaignId> campaignIds() {
    return idTexts().map(CampaignId::of);
  }

  /** {@return the id of an offer} */
  public static Arbitrary<OfferId> offerIds() {
    return idTexts().map(OfferId::of);
  }

  /** {@return the id of a journal entry} */
  public static Arbitrary<EntryId> entryIds() {
    return idTexts().map(EntryId::of);
  }

  /** {@return a text that every kind of id accepts: well-formed, without control characters} */
  public static Arbitrary<String> idTexts() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, PLAIN_IDS),
            Tuple.of(3, joined(Arbitraries.oneOf(AWKWARD_PARTS, PLAIN_IDS))),
            Tuple.of(1, joined(ANY_CODE_POINTS)))
        .edgeCases(cases -> cases.includeOnly("a1", " ", "\udbff\udffd"));
  }

  private static Arbitrary<String> joined(Arbitrary<String> parts) {
    return parts.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
