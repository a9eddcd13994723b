// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Map;
import java.util.function.Function;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.AdvertiserId;
import org.adcredit.core.Campaign;
import org.adcredit.core.CampaignId;
import org.adcredit.core.CreditAssignment;
import org.adcredit.core.Enrolment;
import org.adcredit.core.EntryId;
import org.adcredit.core.Industry;
import org.adcredit.core.IndustryApproval;
import org.adcredit.core.Interval;
import org.adcredit.core.Invalidation;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.Money;
import org.adcredit.core.Objective;
import org.adcredit.core.Occurrence;
import org.adcredit.core.OfferId;
import org.adcredit.core.Region;
import org.adcredit.core.Settlement;
import org.adcredit.core.SpendCorrection;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.Statement;
import org.adcredit.rules.eligibility.CreditBalance;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.eligibility.Remedy;
import org.adcredit.rules.file.MapReader;

/**
 * Teaches Jackson 2 to write facts, entries, findings, decisions and statements as JSON, and to
 * read them.
 *
 * <p>Register it, or let {@code findAndRegisterModules} find it. On the module path it must be
 * registered: a module that declared it as a service could not start without Jackson.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new AdcreditModule());
 * String json = mapper.writeValueAsString(account);
 * Account read = mapper.readValue(json, Account.class);
 * }</pre>
 *
 * <ul>
 *   <li>{@link Account}, {@link Campaign}, {@link IndustryApproval}, {@link JournalEntry} and its
 *       kinds, {@link CreditBalance}, {@link Finding}, {@link Remedy} and {@link Decision} are the
 *       objects that their {@code asMap} describes; {@link Statement} is that of {@link
 *       Statement#asCompleteMap}. What is read equals what was written; a decision, which equals
 *       itself alone, says all that it said.
 *   <li>{@link Money} is text, {@code "USD 12.50"}; so are ids and codes, {@link Interval} and
 *       {@link Occurrence}, as their {@code toString} has them. They may be the keys of maps.
 *   <li>The form is the library's own: a mapper's naming, inclusion and typing do not change it.
 *   <li>A property that is not known, or stands twice, is refused. What is wrong is a {@link
 *       com.fasterxml.jackson.databind.exc.MismatchedInputException} with a line for each problem,
 *       with its path: {@code cost: must name its currency, since that of the account is not known:
 *       12.50}.
 * </ul>
 *
 * <p>The short form of a statement, for an advertiser's page, is {@code
 * mapper.writeValueAsString(statement.asMap())}.
 */
public final class AdcreditModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** A module to be registered with a mapper. */
  public AdcreditModule() {
    super("adcredit");
    text(Money.class, Money::parse);
    text(Region.class, Region::of);
    text(Industry.class, Industry::of);
    text(Objective.class, Objective::of);
    text(AccountId.class, AccountId::of);
    text(AdvertiserId.class, AdvertiserId::of);
    text(CampaignId.class, CampaignId::of);
    text(OfferId.class, OfferId::of);
    text(EntryId.class, EntryId::of);
    text(Interval.class, Interval::parse);
    text(Occurrence.class, Occurrence::parse);
    object(Account.class, Account::asMap, MapReader::readAccount);
    object(Campaign.class, Campaign::asMap, MapReader::readCampaign);
    object(IndustryApproval.class, IndustryApproval::asMap, MapReader::readApproval);
    object(JournalEntry.class, JournalEntry::asMap, MapReader::readEntry);
    entry(Enrolment.class);
    entry(SpendEvent.class);
    entry(SpendCorrection.class);
    entry(Settlement.class);
    entry(CreditAssignment.class);
    entry(Invalidation.class);
    object(CreditBalance.class, CreditBalance::asMap, MapReader::readCredit);
    object(Finding.class, Finding::asMap, MapReader::readFinding);
    object(Remedy.class, Remedy::asMap, MapReader::readRemedy);
    object(Decision.class, Decision::asMap, MapReader::readDecision);
    object(Statement.class, Statement::asCompleteMap, MapReader::readStatement);
  }

  /** So that it is registered once, also where it is found and registered explicitly. */
  @Override
  public Object getTypeId() {
    return AdcreditModule.class.getName();
  }

  private <T> void text(Class<T> type, Function<String, T> reader) {
    addSerializer(type, new TextSerializer<>(type));
    addDeserializer(type, new TextDeserializer<>(type, reader));
    addKeyDeserializer(type, new TextKeyDeserializer(type, reader));
  }

  private <T> void object(
      Class<T> type, Function<T, Map<String, Object>> toMap, Function<Map<String, ?>, T> reader) {
    addSerializer(type, new ObjectSerializer<>(type, toMap));
    addDeserializer(type, new ObjectDeserializer<>(type, reader));
  }

  private <T extends JournalEntry> void entry(Class<T> type) {
    addDeserializer(
        type,
        new ObjectDeserializer<>(
            type,
            map -> {
              JournalEntry entry = MapReader.readEntry(map);
              if (!type.isInstance(entry)) {
                throw new IllegalArgumentException(
                    "is another kind of entry than "
                        + type.getSimpleName()
                        + ": "
                        + map.keySet().iterator().next());
              }
              return type.cast(entry);
            }));
  }
}
