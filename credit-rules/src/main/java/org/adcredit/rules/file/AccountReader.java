// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.file;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.SignupChannel;
import org.adcredit.core.Standing;

/** Reads an account. What may be unknown, and is left out, is unknown. */
final class AccountReader {
  static final Kind<AccountId> ID = Kind.text("the id of an account", AccountId::of);

  private static final String NONE = "none";

  private static final Kind<AdvertiserId> ADVERTISER =
      Kind.text("the id of an advertiser", AdvertiserId::of);
  private static final Kind<SignupChannel> CHANNEL = Kind.oneOf(SignupChannel.class);
  private static final Kind<Standing> STANDING = Kind.oneOf(Standing.class);
  private static final String NONE_OR_INSTANT = NONE + " or " + Instants.WANTED;
  private static final Kind<Occurrence> OCCURRENCE =
      Kind.text(
          NONE_OR_INSTANT,
          text ->
              text.equals(NONE)
                  ? Occurrence.never()
                  : Occurrence.at(Instants.parse(text, NONE_OR_INSTANT)));

  private AccountReader() {}

  static Optional<Account> read(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Account.Builder account = Account.builder();
              fields.required("id", ID).ifPresent(account::id);
              fields.optional("advertiser", ADVERTISER).ifPresent(account::advertiser);
              fields.required("region", Kinds.REGION).ifPresent(account::billingRegion);
              Optional<Currency> currency = fields.required("currency", Kinds.CURRENCY);
              currency.ifPresent(account::currency);
              Optional<ZoneId> zone = fields.required("zone", Kinds.ZONE);
              zone.ifPresent(account::zone);
              fields.required("industry", Kinds.INDUSTRY).ifPresent(account::industry);
              Optional<Instant> created = fields.required("created", Kinds.INSTANT);
              created.ifPresent(account::createdAt);
              fields.optional("channel", CHANNEL).ifPresent(account::signupChannel);
              fields.optional("standing", STANDING).ifPresent(account::standing);
              Kind<IndustryApproval> approval = AccountReader::approval;
              fields
                  .optional("approvals", approval.list())
                  .ifPresent(
                      approvals -> account.approvals(approvals.toArray(IndustryApproval[]::new)));
              fields.optional("history", OCCURRENCE).ifPresent(account::history);
              fields.optional("first-impression", OCCURRENCE).ifPresent(account::firstImpression);
              account.redeemed(offers(fields, "redeemed"));
              account.redeemedByAdvertiser(offers(fields, "advertiser-redeemed"));
              return fields.build(account::build);
            });
  }

  private static ImmutableList<OfferId> offers(Fields fields, String key) {
    return fields.optional(key, Kinds.OFFER_ID.list()).orElse(ImmutableList.of());
  }

  static Optional<IndustryApproval> approval(Node node, Problems problems) {
    return Fields.of(node, problems)
        .flatMap(
            fields -> {
              Optional<Industry> industry = fields.required("industry", Kinds.INDUSTRY);
              Optional<Region> region = fields.required("region", Kinds.REGION);
              Optional<Interval> validity = Kinds.interval(fields);
              if (!fields.has("from")) {
                fields.missing("from");
              }
              return fields.build(
                  () ->
                      new IndustryApproval(
                          industry.orElseThrow(), region.orElseThrow(), validity.orElseThrow()));
            });
  }
}
