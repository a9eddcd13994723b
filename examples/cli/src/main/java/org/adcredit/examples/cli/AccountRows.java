// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;

/** The rows of one account, packed, in the order in which they came. */
final class AccountRows implements AccountSpend {
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

  @Override
  public AccountId account() {
    return account;
  }

  @Override
  public Optional<Instant> firstRowAt() {
    return firstRowAt;
  }

  @Override
  public ImmutableSet<CampaignId> included() {
    return included;
  }

  @Override
  public List<Posting> postings() {
    List<Posting> postings = new ArrayList<>();
    unpack(row -> postings.add(new Posting(row.event(), row.place())));
    return postings;
  }

  /** Takes note of a row, spend or not. */
  void see(Instant at) {
    firstRowAt = Span.earlier(firstRowAt, at);
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
    unpack(rows::add);
    return rows;
  }

  private void unpack(Consumer<SpendRow> rows) {
    RowBytes.Reader packed = bytes.read();
    SeenCampaigns campaigns = new SeenCampaigns();
    while (packed.hasMore()) {
      rows.accept(form.unpack(account, packed, campaigns));
    }
  }
}
