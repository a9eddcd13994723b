package org.adcredit.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.Region;
import org.adcredit.core.SpendEvent;

/** The rows of one account, packed, in the order in which they came. */
final class AccountRows {
  /** Roughly what an account takes without any row. */
  static final int OVERHEAD = 600;

  private static final String NONE = "";

  private final AccountId account;
  private final List<String> files = new ArrayList<>();
  private final List<CampaignId> campaigns = new ArrayList<>();
  private final Map<CampaignId, Integer> campaignNumbers = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Optional<Instant> firstRowAt = Optional.empty();

  AccountRows(AccountId account) {
    this.account = account;
  }

  AccountId account() {
    return account;
  }

  /** {@return the time of the earliest row, spend or not} */
  Optional<Instant> firstRowAt() {
    return firstRowAt;
  }

  /** {@return the campaigns that spent} */
  List<CampaignId> campaigns() {
    return campaigns;
  }

  int size() {
    return bytes.size() + OVERHEAD;
  }

  /** Takes note of a row, spend or not. */
  void see(Instant at) {
    if (firstRowAt.isEmpty() || at.isBefore(firstRowAt.get())) {
      firstRowAt = Optional.of(at);
    }
  }

  /** Counts a campaign among those that spent, whether or not it has. */
  void include(CampaignId campaign) {
    number(campaign);
  }

  void add(SpendRow row) {
    SpendEvent event = row.event();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(number(row.place().file()));
      out.writeLong(row.place().line());
      out.writeInt(number(event.campaign()));
      out.writeUTF(row.at().orElse(NONE));
      out.writeUTF(row.at().isPresent() ? NONE : event.id().value());
      write(out, event.deliveredAt());
      write(out, event.recordedAt());
      out.writeLong(event.cost().micros());
      out.writeUTF(event.cost().currency().getCurrencyCode());
      out.writeUTF(event.region().map(Region::code).orElse(NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int number(String file) {
    // Files come one after the other.
    if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
      files.add(file);
    }
    return files.size() - 1;
  }

  private int number(CampaignId campaign) {
    return campaignNumbers.computeIfAbsent(
        campaign,
        added -> {
          campaigns.add(added);
          return campaigns.size() - 1;
        });
  }

  private static void write(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  /** {@return the rows, unpacked} */
  List<SpendRow> unpack() {
    List<SpendRow> rows = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      while (in.available() > 0) {
        rows.add(read(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private SpendRow read(DataInputStream in) throws IOException {
    Place place = new Place(files.get(in.readInt()), in.readLong());
    CampaignId campaign = campaigns.get(in.readInt());
    String at = in.readUTF();
    String id = in.readUTF();
    SpendEvent.Builder event =
        SpendEvent.builder()
            .campaign(campaign)
            .deliveredAt(readInstant(in))
            .recordedAt(readInstant(in));
    long micros = in.readLong();
    event.cost(Money.ofMicros(micros, Currency.getInstance(in.readUTF())));
    String code = in.readUTF();
    Optional<Region> region = code.isEmpty() ? Optional.empty() : Optional.of(Region.of(code));
    event.region(region);
    event.id(id.isEmpty() ? SpendRow.madeId(account, campaign, at, region) : EntryId.of(id));
    return new SpendRow(place, event.build(), id.isEmpty() ? Optional.of(at) : Optional.empty());
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
