// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;
import org.adcredit.examples.cli.Reading.Seen;

/**
 * Makes spend events of the rows of exports.
 *
 * <p>A row whose cost is zero or missing is no spend, whatever else it says. Every other row tells
 * of spend or is rejected.
 */
final class RowReader {
  /** The campaign of rows that name none, where campaigns need not be listed. */
  static final CampaignId NO_CAMPAIGN = CampaignId.of("-");

  private static final Currency ANY_CURRENCY = Currency.getInstance("XXX");

  private final AccountFacts accounts;
  private final CampaignFacts campaigns;

  RowReader(AccountFacts accounts, CampaignFacts campaigns) {
    this.accounts = accounts;
    this.campaigns = campaigns;
  }

  Reading read(Place place, SpendCells cells) {
    Optional<Seen> seen = Optional.empty();
    boolean isFree = false;
    try {
      cells.check();
      Optional<Money> cost = cost(cells);
      isFree = cells.isMissing(SpendField.COST) || (cost.isPresent() && cost.get().isZero());
      seen = Optional.of(seen(cells));
      return isFree
          ? Reading.noSpend(seen)
          : Reading.spend(seen.get(), spend(place, cells, seen.get(), cost));
    } catch (IllegalArgumentException e) {
      return isFree
          ? Reading.noSpend(seen)
          : Reading.rejected(seen, String.valueOf(e.getMessage()));
    }
  }

  /** The cost in whatever currency, if it can be read; if not, the row is rejected for it later. */
  private static Optional<Money> cost(SpendCells cells) {
    try {
      return Optional.of(Money.parse(cells.text(SpendField.COST), ANY_CURRENCY));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Seen seen(SpendCells cells) {
    AccountId account = of(SpendField.ACCOUNT, cells, AccountId::of);
    ZoneId zone = accounts.zone(account).orElse(null);
    checkArgument(zone != null, "account is not listed, and there are no defaults: %s", account);
    Instant at = of(SpendField.AT, cells, text -> FeedTime.parse(text, zone));
    Instant recordedAt =
        ofIf(SpendField.RECORDED, cells, text -> FeedTime.parse(text, zone)).orElse(at);
    return new Seen(account, at, recordedAt);
  }

  private SpendRow spend(Place place, SpendCells cells, Seen seen, Optional<Money> cost) {
    CampaignId campaign = campaign(cells);
    Currency currency =
        ofIf(SpendField.CURRENCY, cells, Money::parseCurrency)
            .or(() -> accounts.currency(seen.account()))
            .orElseThrow();
    Optional<Region> region = ofIf(SpendField.REGION, cells, Region::of);
    Optional<EntryId> id = ofIf(SpendField.ID, cells, EntryId::of);
    String at = cells.text(SpendField.AT);
    EntryId eventId = id.orElseGet(() -> SpendRow.madeId(seen.account(), campaign, at, region));
    SpendEvent event =
        SpendEvent.builder()
            .id(eventId)
            .campaign(campaign)
            .deliveredAt(seen.at())
            .recordedAt(seen.recordedAt())
            .cost(
                cost.isPresent()
                    ? Money.ofMicros(cost.get().micros(), currency)
                    : of(SpendField.COST, cells, text -> Money.parse(text, currency)))
            .region(region)
            .build();
    return new SpendRow(place, event, id.isPresent() ? Optional.empty() : Optional.of(at));
  }

  /** {@return the id that a row's event would have if it had cost anything, if that can be read} */
  Optional<EntryId> id(SpendCells cells, AccountId account) {
    try {
      Optional<EntryId> id = ofIf(SpendField.ID, cells, EntryId::of);
      return id.isPresent()
          ? id
          : Optional.of(
              SpendRow.madeId(
                  account,
                  campaign(cells),
                  cells.text(SpendField.AT),
                  ofIf(SpendField.REGION, cells, Region::of)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private CampaignId campaign(SpendCells cells) {
    if (campaigns.hasDefaults() && cells.isMissing(SpendField.CAMPAIGN)) {
      return NO_CAMPAIGN;
    }
    CampaignId campaign = of(SpendField.CAMPAIGN, cells, CampaignId::of);
    checkArgument(
        campaigns.isKnown(campaign),
        "campaign is not listed, and there are no defaults: %s",
        campaign);
    return campaign;
  }

  private static <T> T of(SpendField field, SpendCells cells, Function<String, T> parse) {
    String text = cells.text(field);
    checkArgument(!text.isEmpty(), "%s is missing", field.key());
    return parse(field, text, parse);
  }

  private static <T> Optional<T> ofIf(
      SpendField field, SpendCells cells, Function<String, T> parse) {
    String text = cells.text(field);
    return text.isEmpty() ? Optional.empty() : Optional.of(parse(field, text, parse));
  }

  private static <T> T parse(SpendField field, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field.key() + ": " + e.getMessage(), e);
    }
  }
}
