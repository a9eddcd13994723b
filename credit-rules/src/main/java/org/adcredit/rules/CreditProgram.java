// SPDX-License-Identifier: Apache-2.0
package org.adcredit.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.adcredit.core.Account;
import org.adcredit.core.Campaign;
import org.adcredit.core.JournalEntry;
import org.adcredit.core.OfferId;
import org.adcredit.rules.eligibility.Decision;
import org.adcredit.rules.eligibility.EligibilityRequest;
import org.adcredit.rules.eligibility.EligibilityRule;
import org.adcredit.rules.eligibility.EligibilityRules;
import org.adcredit.rules.eligibility.Question;
import org.adcredit.rules.eligibility.RuleChain;
import org.adcredit.rules.terms.EarningTerms;
import org.adcredit.rules.terms.ObjectiveAvailability;
import org.adcredit.rules.terms.Offer;
import org.adcredit.rules.terms.RestrictedIndustries;
import org.adcredit.rules.terms.RuleReference;
import org.jspecify.annotations.Nullable;

/**
 * A credit programme: the platform's gates and the offers, made ready to be asked.
 *
 * <p>What concerns an account and a campaign alone it answers itself: {@link #delivery} and {@link
 * #scope}. Everything else is asked of a ledger: {@link #openLedger} one for each account, or let
 * {@link #statement} fold a whole journal at once; both give the same answers. A programme is
 * immutable: build it once, share it between threads.
 */
public final class CreditProgram {
  private final String name;
  private final ImmutableMap<OfferId, BoundOffer> offers;
  private final RuleChain gates;
  private final boolean gatesHaveUsersRules;
  private final boolean tellsCampaignsApart;
  private final ObjectiveAvailability objectives;
  private final RestrictedIndustries industries;
  private final UsersRules usersRules;

  private CreditProgram(
      String name,
      ImmutableMap<OfferId, BoundOffer> offers,
      RuleChain gates,
      boolean gatesHaveUsersRules,
      ObjectiveAvailability objectives,
      RestrictedIndustries industries,
      UsersRules usersRules) {
    this.name = name;
    this.offers = offers;
    this.gates = gates;
    this.gatesHaveUsersRules = gatesHaveUsersRules;
    this.tellsCampaignsApart =
        gatesHaveUsersRules || offers.values().stream().anyMatch(BoundOffer::tellsCampaignsApart);
    this.objectives = objectives;
    this.industries = industries;
    this.usersRules = usersRules;
  }

  /** {@return the programme's name} */
  public String name() {
    return name;
  }

  /** {@return where and when objectives are available} */
  public ObjectiveAvailability objectives() {
    return objectives;
  }

  /** {@return which industries are restricted} */
  public RestrictedIndustries industries() {
    return industries;
  }

  /** {@return the terms of its offers, in its order} */
  public ImmutableList<Offer> offers() {
    return offers.values().stream().map(BoundOffer::terms).collect(ImmutableList.toImmutableList());
  }

  ImmutableList<BoundOffer> boundOffers() {
    return offers.values().asList();
  }

  private BoundOffer offer(OfferId id) {
    BoundOffer offer = offers.get(id);
    checkArgument(offer != null, "unknown offer: %s", id);
    return offer;
  }

  ImmutableMap<OfferId, BoundOffer> offersById() {
    return offers;
  }

  RuleChain gates() {
    return gates;
  }

  /** Whether a rule may tell campaigns apart by more than their kind: a user's, or assignment. */
  boolean tellsCampaignsApart() {
    return tellsCampaignsApart;
  }

  /** Whether users' rules stand under DELIVER. */
  boolean gatesHaveUsersRules() {
    return gatesHaveUsersRules;
  }

  /** The rules of users, for another programme that is to have them too. */
  UsersRules usersRules() {
    return usersRules;
  }

  /**
   * DELIVER: may this campaign run at all at this instant, whoever pays? It asks for all the
   * campaign's target regions; to ask about one region of delivery, put a request to a chain of
   * your own.
   *
   * @param account whose industry needs an approval, or does not
   * @param campaign which need not be one that a ledger knows
   * @param at the instant of delivery, in the past or the future
   * @return the answer of the gates, and of the user's rules under DELIVER
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Decision delivery(Account account, Campaign campaign, Instant at) {
    return gates.decide(Question.DELIVER, request(account, campaign, at));
  }

  /**
   * SCOPE: could credit of an offer pay for such a campaign at this instant, whether or not the
   * account holds any?
   *
   * @param offer one of the programme's
   * @param account who would use it; whether it may hold the offer is not asked
   * @param campaign which need not be one that a ledger knows
   * @param at the instant of delivery, in the past or the future
   * @return the answer of the gates, of the offer's scope of credit, and of the user's rules under
   *     SCOPE
   * @throws IllegalArgumentException if the programme has no such offer
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Decision scope(OfferId offer, Account account, Campaign campaign, Instant at) {
    return offer(offer).scope().decide(Question.SCOPE, request(account, campaign, at));
  }

  private static EligibilityRequest request(Account account, Campaign campaign, Instant at) {
    return EligibilityRequest.builder().account(account).campaign(campaign).at(at).build();
  }

  /**
   * Opens the ledger of an account whose journal is still empty.
   *
   * @param account whose ledger it is
   * @param campaigns all that may spend; spend of any other is rejected as {@code unknown-campaign}
   * @return a ledger without entries, which belongs to the calling thread
   * @throws IllegalArgumentException if two campaigns have the same id
   */
  public Ledger openLedger(Account account, Iterable<Campaign> campaigns) {
    return new Ledger(new LedgerState(this, account, campaigns));
  }

  /**
   * Opens a ledger that was {@link Ledger#save saved}, and goes on where it was.
   *
   * <p>Campaigns may have been added since. So may offers, as far as nobody could have held them
   * yet; and the terms of the others must be of the same version as they were.
   *
   * @param account as it was, or with what has become known of it since; its id and currency must
   *     be those of the saved ledger
   * @param campaigns all that the saved ledger knows, and any that were added
   * @param saved what {@link Ledger#save} gave; it is read and not kept
   * @return a ledger that answers as the saved one would
   * @throws CorruptLedgerException if the bytes are not those of a saved ledger
   * @throws IllegalArgumentException if they are those of another account's ledger, or of one under
   *     other terms; a replay of the journal gives a ledger under new terms
   */
  public Ledger resume(Account account, Iterable<Campaign> campaigns, byte[] saved) {
    return new Ledger(LedgerReader.read(this, account, campaigns, saved));
  }

  /**
   * The ledger of the entries of a journal that were recorded by an instant, in whatever order they
   * are given. Of an entry recorded at the instant itself yes, a nanosecond later no.
   *
   * @param account whose journal it is
   * @param campaigns all that may spend
   * @param journal its entries; those recorded later are left out
   * @param asOf the instant up to which things are known
   * @return the ledger as it was then, from which on it may be posted to
   * @throws IllegalArgumentException if two campaigns have the same id
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Ledger replay(
      Account account,
      Iterable<Campaign> campaigns,
      Iterable<? extends JournalEntry> journal,
      Instant asOf) {
    Ledger ledger = openLedger(account, campaigns);
    for (JournalEntry entry : JournalOrder.sort(journal)) {
      if (!entry.recordedAt().isAfter(asOf)) {
        ledger.post(entry);
      }
    }
    return ledger;
  }

  /**
   * The statement of a whole journal as of an instant, in whatever order its entries are given.
   *
   * @param account whose journal it is
   * @param campaigns all that may spend
   * @param journal its entries; those recorded later are left out
   * @param asOf the instant of the statement
   * @return what the ledger of the same entries would state
   * @throws IllegalArgumentException if two campaigns have the same id
   * @throws org.adcredit.rules.eligibility.RuleFailedException if a user's rule throws
   */
  public Statement statement(
      Account account,
      Iterable<Campaign> campaigns,
      Iterable<? extends JournalEntry> journal,
      Instant asOf) {
    return replay(account, campaigns, journal, asOf).statement(asOf);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Puts a programme together: gates, offers, and rules of the user's own. */
  public static final class Builder {
    private String name = "";
    private ObjectiveAvailability objectives = ObjectiveAvailability.builder().build();
    private RestrictedIndustries industries = RestrictedIndustries.builder().build();
    private final Map<OfferId, Offer> offers = new LinkedHashMap<>();
    private final ListMultimap<UsersRules.Place, EligibilityRule> rules =
        LinkedListMultimap.create();
    private final ImmutableList.Builder<RuleReference> deliveryRules = ImmutableList.builder();
    private final Map<RuleReference, EligibilityRule> bound = new LinkedHashMap<>();
    private @Nullable Function<? super RuleReference, ? extends EligibilityRule> ruleFactory;

    private Builder() {}

    /**
     * Names the programme.
     *
     * @param name for people; empty unless given
     * @return this builder
     */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Says where and when objectives are available; without, every objective is unknown, and so no
     * campaign is ever ELIGIBLE to run.
     *
     * @param objectives the whole table; a second call replaces the first
     * @return this builder
     */
    public Builder objectives(ObjectiveAvailability objectives) {
      this.objectives = objectives;
      return this;
    }

    /**
     * Says which industries are restricted; without, none is.
     *
     * @param industries the whole table; a second call replaces the first
     * @return this builder
     */
    public Builder industries(RestrictedIndustries industries) {
      this.industries = industries;
      return this;
    }

    /**
     * Adds an offer.
     *
     * @param offer its terms; the programme has its offers in the order of these calls
     * @return this builder
     * @throws IllegalArgumentException if there is one with the same id
     */
    public Builder offer(Offer offer) {
      checkArgument(
          offers.putIfAbsent(offer.id(), offer) == null, "an offer stands twice: %s", offer.id());
      return this;
    }

    /**
     * Adds a rule of the user's own under DELIVER. It is asked in every question about a campaign:
     * what may not run neither earns nor is paid by credit.
     *
     * @param rule which is asked besides the platform's gates
     * @return this builder
     */
    public Builder deliveryRule(EligibilityRule rule) {
      rules.put(new UsersRules.Place(Question.DELIVER, null), rule);
      return this;
    }

    /**
     * Adds a rule of the user's own under DELIVER, by its type. {@link #ruleFactory} says which
     * code that is.
     *
     * @param rule its type and parameters
     * @return this builder
     */
    public Builder deliveryRule(RuleReference rule) {
      deliveryRules.add(rule);
      return this;
    }

    /**
     * Adds a rule of the user's own to an offer under ENROL.
     *
     * @param offer one of the programme's, by the time it is built
     * @param rule which is asked besides those that the offer's terms ask for; it is asked about no
     *     campaign
     * @return this builder
     */
    public Builder enrolmentRule(OfferId offer, EligibilityRule rule) {
      rules.put(new UsersRules.Place(Question.ENROL, offer), rule);
      return this;
    }

    /**
     * Adds a rule of the user's own to an offer under EARN.
     *
     * @param offer one of the programme's, by the time it is built
     * @param rule which is asked besides the gates, the window and the scope
     * @return this builder
     */
    public Builder earningRule(OfferId offer, EligibilityRule rule) {
      rules.put(new UsersRules.Place(Question.EARN, offer), rule);
      return this;
    }

    /**
     * Adds a rule of the user's own to an offer under SCOPE and COVER.
     *
     * @param offer one of the programme's, by the time it is built
     * @param rule which is asked besides the gates, the scope and what is left of the credit
     * @return this builder
     */
    public Builder creditRule(OfferId offer, EligibilityRule rule) {
      rules.put(new UsersRules.Place(Question.COVER, offer), rule);
      return this;
    }

    /** Adds rules in code, each where it is asked. */
    Builder rules(ListMultimap<UsersRules.Place, EligibilityRule> inCode) {
      rules.putAll(inCode);
      return this;
    }

    /**
     * Says which code answers to the types of rules that the terms refer to. It is asked once for
     * each reference, when the programme is built.
     *
     * @param ruleFactory makes a rule of a type and its parameters; what it throws, {@link #build}
     *     throws
     * @return this builder
     */
    public Builder ruleFactory(
        Function<? super RuleReference, ? extends EligibilityRule> ruleFactory) {
      this.ruleFactory = ruleFactory;
      return this;
    }

    /**
     * {@return the programme}
     *
     * @throws IllegalArgumentException if a rule is for an offer that there is not, or the terms
     *     refer to a type of rule and nothing answers to it
     */
    public CreditProgram build() {
      for (UsersRules.Place place : rules.keySet()) {
        checkArgument(
            place.offer() == null || offers.containsKey(place.offer()),
            "a rule is for an unknown offer: %s",
            place.offer());
      }
      ImmutableList<RuleReference> references = deliveryRules.build();
      ImmutableList<EligibilityRule> usersGates = rules(Question.DELIVER, null, references);
      RuleChain gates =
          RuleChain.of(
                  EligibilityRules.industryApproval(industries),
                  EligibilityRules.objectiveAvailability(objectives))
              .and(usersGates);
      ImmutableMap.Builder<OfferId, BoundOffer> held = ImmutableMap.builder();
      int place = 0;
      for (Offer offer : offers.values()) {
        held.put(
            offer.id(),
            new BoundOffer(
                place++,
                offer,
                gates,
                objectives,
                rules(Question.ENROL, offer.id(), offer.enrolment().rules()),
                rules(
                    Question.EARN,
                    offer.id(),
                    offer.earning().map(EarningTerms::rules).orElse(ImmutableList.of())),
                rules(Question.COVER, offer.id(), offer.credit().rules())));
      }
      return new CreditProgram(
          name,
          held.buildOrThrow(),
          gates,
          !usersGates.isEmpty(),
          objectives,
          industries,
          new UsersRules(
              references, ImmutableListMultimap.copyOf(rules), ImmutableMap.copyOf(bound)));
    }

    private ImmutableList<EligibilityRule> rules(
        Question question, @Nullable OfferId offer, ImmutableList<RuleReference> references) {
      ImmutableList.Builder<EligibilityRule> all = ImmutableList.builder();
      for (RuleReference reference : references) {
        checkArgument(
            ruleFactory != null, "nothing answers to the type of a rule: %s", reference.type());
        EligibilityRule rule = ruleFactory.apply(reference);
        bound.put(reference, rule);
        all.add(rule);
      }
      return all.addAll(rules.get(new UsersRules.Place(question, offer))).build();
    }
  }
}
