package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;

/** The rows of one account, packed, in the order in which they came. */
final class AccountRows {
  /** Roughly what an account takes without any row. */
  static final int OVERHEAD = 400;

  private final AccountId account;
  private final RowForm form;
  private final RowBytes bytes = new RowBytes();
  private ImmutableSet<CampaignId> included = ImmutableSet.of();
  private Optional<Instant> firstRowAt = Optional.empty();

  AccountRows(AccountId account) {
    this(account, new RowForm());
  }

  AccountRows(AccountId account, RowForm form) {
    this.account = account;
    this.form = form;
  }

  AccountId account() {
    return account;
  }

  /** {@return the time of the earliest row, spend or not} */
  Optional<Instant> firstRowAt() {
    return firstRowAt;
  }

  /** {@return the campaigns that spent in some rows, and those that were included} */
  ImmutableSet<CampaignId> campaigns(List<SpendRow> rows) {
    Set<CampaignId> campaigns = new LinkedHashSet<>();
    for (SpendRow row : rows) {
      campaigns.add(row.event().campaign());
    }
    return ImmutableSet.<CampaignId>builder().addAll(campaigns).addAll(included).build();
  }

  /** Takes note of a row, spend or not. */
  void see(Instant at) {
    if (firstRowAt.isEmpty() || at.isBefore(firstRowAt.get())) {
      firstRowAt = Optional.of(at);
    }
  }

  /** Counts a campaign among those that spent, whether or not it has. */
  void include(CampaignId campaign) {
    included = ImmutableSet.<CampaignId>builder().addAll(included).add(campaign).build();
  }

  void add(SpendRow row) {
    form.pack(row, bytes);
  }

  /** Adds a row that is packed in the same form. */
  void add(RowBytes.Reader packed, int length) {
    bytes.add(packed, length);
  }

  /** {@return the rows, unpacked} */
  List<SpendRow> unpack() {
    List<SpendRow> rows = new ArrayList<>();
    RowBytes.Reader packed = bytes.read();
    SeenCampaigns campaigns = new SeenCampaigns();
    while (packed.hasMore()) {
      rows.add(form.unpack(account, packed, campaigns));
    }
    return rows;
  }
}
