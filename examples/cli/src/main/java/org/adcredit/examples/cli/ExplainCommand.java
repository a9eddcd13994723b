// SPDX-License-Identifier: Apache-2.0
package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.adcredit.core.Account;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.EntryId;
import org.adcredit.core.Money;
import org.adcredit.core.OfferId;
import org.adcredit.core.SpendEvent;
import org.adcredit.rules.CreditProgram;
import org.adcredit.rules.eligibility.Finding;
import org.adcredit.rules.file.ProgramFile;
import org.adcredit.rules.terms.Offer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code credit explain}: the six questions about an account at an instant. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Answers the six questions about an account at an instant, as far as was known by then:",
      "ENROL, DELIVER, SCOPE, EARN, AWARD and COVER, with findings and what would change them.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 answered, whatever the answers; 2 the call or a file cannot be used; 3"
          + " answered, and some rows of the account were rejected."
    })
final class ExplainCommand implements Callable<Integer> {
  /** The id of a charge that nobody has made; no row and no entry has one like it. */
  private static final EntryId PREVIEWED = EntryId.of("credit explain --cost");

  private final Console console;

  @Parameters(index = "0", paramLabel = "PROGRAM", description = "The programme file.")
  Path program = Path.of("");

  @Mixin SpendOptions spend = new SpendOptions();

  @Option(names = "--account", paramLabel = "ID", required = true, description = "The account.")
  String account = "";

  @Option(
      names = "--campaign",
      paramLabel = "ID",
      description = "The campaign; default: all campaigns of the account.")
  Optional<String> campaign = Optional.empty();

  @Option(names = "--offer", paramLabel = "ID", description = "The offer; default: all offers.")
  Optional<String> offer = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      required = true,
      description = "The instant, such as 2026-02-01T00:00:00Z; a date is midnight UTC.")
  String at = "";

  @Option(
      names = "--cost",
      paramLabel = "AMOUNT",
      description = {
        "Tells also what a charge would do: which credits would pay how much of it, what it would",
        "count toward, and what it would earn. Nothing is posted. In the account's currency."
      })
  Optional<String> cost = Optional.empty();

  @Option(
      names = "--delivered",
      paramLabel = "INSTANT",
      description = "When the charge of --cost was delivered; default: --at, when it is recorded.")
  Optional<String> delivered = Optional.empty();

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description =
          "staff or advertiser: who is not staff is not told what only staff may know; default:"
              + " staff.")
  Finding.Disclosure audience = Finding.Disclosure.STAFF;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "en, de or ar; codes are the same in all of them. Default: en.")
  Language language = Language.EN;

  @Option(
      names = "--entries",
      paramLabel = "COUNT",
      description =
          "How many of the entries are told that led to a threshold: those that reached a tier, and"
              + " the last ones. Default: ${DEFAULT-VALUE}.")
  int entries = 10;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CreditProgram terms = ProgramFile.read(program, KnownRules.FACTORIES);
    Facts facts = spend.facts(terms);
    Instant instant = OfferEnrolment.instant("--at", at);
    ImmutableList<OfferId> offers = offers(terms);
    try (RejectLog log = new RejectLog(Optional.empty())) {
      AccountRows rows = rows(facts, log);
      campaign.ifPresent(id -> rows.include(campaign(facts, id)));
      Replay replay =
          facts
              .replay(rows, instant)
              .orElseThrow(
                  () ->
                      new UnusableException(
                          "--account: nothing is known of the account: " + account));
      replay.rejected().forEach(log::add);
      replay.notes().forEach(log::note);
      ImmutableList<CampaignId> campaigns = campaigns(facts, rows);
      Optional<SpendEvent> charge =
          cost.map(amount -> charge(amount, replay.ledger().account(), campaigns, instant));
      Explanation explanation =
          new Explanation(terms, facts, replay, instant, Texts.of(language), audience);
      console.out().print(explanation.of(campaigns, offers, entries));
      charge.ifPresent(event -> console.out().print(explanation.of(event)));
      log.report(console.err());
      return log.hasAny() ? ExitCode.SOME_REJECTED : ExitCode.WELL;
    }
  }

  private SpendEvent charge(
      String amount, Account payer, ImmutableList<CampaignId> campaigns, Instant recorded) {
    if (campaigns.size() != 1) {
      throw new UnusableException("--cost: say of which campaign, by --campaign");
    }
    Instant instant =
        delivered.map(text -> OfferEnrolment.instant("--delivered", text)).orElse(recorded);
    try {
      return SpendEvent.builder()
          .id(PREVIEWED)
          .campaign(campaigns.get(0))
          .deliveredAt(instant)
          .recordedAt(recorded)
          .cost(Money.parse(amount, payer.currency()))
          .build();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new UnusableException("--cost: " + e.getMessage(), e);
    }
  }

  private ImmutableList<OfferId> offers(CreditProgram terms) {
    ImmutableList<OfferId> all =
        terms.offers().stream().map(Offer::id).collect(ImmutableList.toImmutableList());
    return offer
        .map(
            id ->
                all.stream()
                    .filter(any -> any.value().equals(id))
                    .findFirst()
                    .map(ImmutableList::of)
                    .orElseThrow(
                        () ->
                            new UnusableException(
                                "--offer: the programme has no such offer: " + id)))
        .orElse(all);
  }

  private static CampaignId campaign(Facts facts, String id) {
    CampaignId campaign = id(id, "--campaign", CampaignId::of);
    if (!facts.campaigns().isKnown(campaign)) {
      throw new UnusableException(
          "--campaign: the campaign is not listed, and there are no defaults: " + id);
    }
    return campaign;
  }

  private static <T> T id(String text, String option, Function<String, T> of) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableException(option + ": " + e.getMessage(), e);
    }
  }

  private ImmutableList<CampaignId> campaigns(Facts facts, AccountRows rows) {
    return campaign
        .map(id -> ImmutableList.of(campaign(facts, id)))
        .orElse(ImmutableList.sortedCopyOf(facts.campaigns(rows)));
  }

  private AccountRows rows(Facts facts, RejectLog log) {
    AccountRows rows = new AccountRows(id(account, "--account", AccountId::of));
    RowReader reader = new RowReader(facts.accounts(), facts.campaigns());
    spend
        .feed(console.in())
        .read(
            (place, cells) -> {
              if (cells.mayBeOf(account)) {
                Reading reading = reader.read(place, cells);
                reading.seen().ifPresent(seen -> rows.see(seen.at()));
                reading.row().ifPresent(rows::add);
                reading.rejection().ifPresent(why -> log.add(new Rejected(place, why)));
              }
            },
            Progress.NONE);
    return rows;
  }
}
