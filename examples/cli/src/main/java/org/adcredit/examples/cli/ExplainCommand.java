package org.adcredit.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.adcredit.core.AccountId;
import org.adcredit.core.CampaignId;
import org.adcredit.core.OfferId;
import org.adcredit.rules.CreditProgram;
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
      Explanation explanation = new Explanation(terms, facts, replay.ledger(), instant);
      console.out().print(explanation.of(campaigns(facts, rows), offers));
      log.report(console.err());
      return log.hasAny() ? ExitCode.SOME_REJECTED : ExitCode.WELL;
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
