package io.ledgerlift.domain.statement.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words by which a kind of statement is known, in lower case, in which names are compared with
 * them.
 *
 * @param title what it is called
 * @param heads names of columns that it has and others do not
 * @param rows names of rows, each of which others have seldom
 */
record Traits(Pattern title, List<Pattern> heads, List<Pattern> rows) {

  /** In the order in which they are told where equally much speaks for several. */
  static final Map<StatementKind, Traits> ALL = all();

  private static Map<StatementKind, Traits> all() {
    Map<StatementKind, Traits> all = new EnumMap<>(StatementKind.class);
    all.put(
        StatementKind.BALANCE_SHEET,
        traits(
            "balance sheets?|statements? of (?:consolidated )?(?:financial (?:position|condition)|condition|assets and liabilities)|bilanz|bilan",
            "",
            "total (?:current |other )?assets|summe (?:der )?aktiva|total de l'actif",
            "total (?:current |other )?liabilities",
            "total (?:share|stock|member|owner)?(?:holders?|s)?['\u2019]? ?(?:equity|deficit)|total equity|eigenkapital|capitaux propres",
            "(?:total )?liabilities,? (?:.{0,40})?(?:and|&) .{0,40}(?:equity|deficit)",
            "accounts? payable|trade payables|verbindlichkeiten aus lieferungen",
            "retained earnings|accumulated deficit|gewinnr\u00fccklagen|gewinnvortrag",
            "non-?current (?:assets|liabilities)|current (?:assets|liabilities)|anlageverm\u00f6gen|umlaufverm\u00f6gen",
            "property(?:, plant)?,? and equipment, net|sachanlagen",
            "inventor(?:y|ies)(?:, net)?$|vorr\u00e4te"));
    all.put(
        StatementKind.COMPREHENSIVE_INCOME,
        traits(
            "comprehensive (?:income|loss|earnings)|gesamtergebnis",
            "",
            "(?:(?:total )?other comprehensive (?:income|loss|\\(loss\\))).*",
            "(?:(?:total )?comprehensive (?:income|loss|\\(loss\\))).*",
            "(?:foreign currency translation|currency translation adjustments?).*",
            "unrealized .{0,30}(?:gains?|loss).*|(?:pension|benefit) .{0,30}adjustments?.*"));
    all.put(
        StatementKind.CASH_FLOW,
        traits(
            "cash ?flows?|kapitalflussrechnung|flux de tr\u00e9sorerie",
            "",
            "net cash .{0,40}(?:operating|operations).*|(?:mittel|cash).{0,30}gesch\u00e4ftst\u00e4tigkeit",
            "(?:net cash .{0,40}investing).*",
            "(?:net cash .{0,40}financing).*",
            "(?:(?:cash flows? .{0,40})?(?:operating|investing|financing) activities).*",
            "(?:cash.{0,60}(?:beginning|end) of (?:the )?(?:period|year|quarter)).*",
            "(?:net (?:increase|decrease|change).{0,30} in cash).*",
            "(?:adjustments to reconcile).*",
            "(?:purchases? of|capital expenditures?|proceeds from).{0,60}"));
    all.put(
        StatementKind.EQUITY,
        traits(
            "statements? of (?:changes in )?(?:consolidated )?(?:(?:share|stock)holders?['\u2019]? ?|total )?(?:equity|deficit)|changes in .{0,30}equity|eigenkapitalver\u00e4nderung",
            "(?:common|ordinary|preferred) (?:stock|shares)|share capital|gezeichnetes kapital;additional paid-?in.*|capital (?:surplus|reserves?)|share premium;(?:retained earnings|accumulated deficit).*;accumulated other.*|other reserves;treasury.*;non-?controlling interests?.*;(?:total )?.{0,14}equity",
            "balances?,? (?:at|as of|beginning|end|january|december|march|june|september)?.{0,30}",
            "(?:cash )?dividends.{0,40}",
            "(?:stock|share)-based compensation.{0,20}",
            "(?:repurchases?|purchase|issuance|issue) of .{0,40}(?:stock|shares).{0,40}"));
    all.put(
        StatementKind.INCOME_STATEMENT,
        traits(
            "income statements?|statements? of (?:consolidated )?(?:operations|income|earnings|loss)|(?:statements? of )?profit (?:and|&|or) loss(?: account)?|gewinn- und verlustrechnung|compte de r\u00e9sultat|results of operations",
            "",
            "(?:total |net )?(?:operating )?(?:revenues?|sales)(?:, net)?|umsatzerl\u00f6se",
            "(?:total )?costs? of .{0,20}(?:sales|revenues?|goods sold|services)|herstellungskosten|materialaufwand",
            "gross (?:profit|margin)|bruttoergebnis|rohergebnis",
            "(?:total )?(?:operating |costs and )?expenses(?: and other)?",
            "(?:income|profit|loss|earnings|\\(loss\\)).{0,20} from operations|operating (?:income|profit|loss|result|earnings).{0,10}|betriebsergebnis",
            "(?:income|loss|profit|earnings).{0,30} before .{0,30}tax(?:es)?.*|ergebnis vor steuern",
            "(?:provision|benefit).{0,20} for (?:income )?tax(?:es)?.*|income tax(?:es)?(?: expense)?.{0,30}",
            "net (?:income|loss|earnings|profit|\\(loss\\)).*|jahres\u00fcberschuss|konzernergebnis",
            "(?:basic|diluted|earnings per|net income per|weighted[- ]average).{0,60}",
            "(?:selling|general|research|marketing|administrative).{0,50}(?:expenses?|development|administrative)?|zinsaufwendungen"));
    all.put(
        StatementKind.TRIAL_BALANCE,
        traits(
            "trial balance|general ledger|saldenliste|balance g\u00e9n\u00e9rale",
            "debits?|soll;credits?|haben;account(?: (?:no|number|name|code))?\\.?|konto(?:nummer)?"));
    all.put(
        StatementKind.ACCOUNT,
        traits(
            "(?:bank|account|brokerage|card) statement|statement of (?:account|holdings)|account (?:activity|summary)|kontoauszug|relev\u00e9 de compte|transactions?(?: history)?",
            "(?:value |posting |trans(?:action)? |booking )?date|datum|buchungstag|valuta;(?:running |closing )?balance|saldo|solde;(?:money |paid )?(?:in|out)|debits?|credits?|withdrawals?|deposits?|soll|haben;(?:transaction )?(?:description|details|particulars)|narrative|verwendungszweck|buchungstext;quantity|shares|units;market value|(?:market |closing )?price|symbol",
            "(?:opening|closing|beginning|ending) balance|(?:balance )?(?:brought|carried) forward|anfangssaldo|endsaldo|kontostand"));
    all.put(
        StatementKind.INVOICE,
        traits(
            "(?:tax )?invoice|credit note|rechnung|facture|avoir|factuur|gutschrift",
            "(?:item |product )?description|beschreibung|bezeichnung|d\u00e9signation|artikel|omschrijving|product|service;qty\\.?|quantity|menge|anzahl|quantit\u00e9|qt\u00e9|aantal|hours;(?:unit )?price|(?:einzel|netto|brutto)?preis|prix(?: unitaire)?(?: ht)?|prijs.*;(?:line )?(?:amount|total)|.*betrag.*|gesamt(?:preis)?|montant.*|total ht|bedrag|totaal;vat ?%?|tax(?: rate)?|mwst\\.?|ust\\.?|tva|btw",
            "(?:total |sub-?total|net ).{0,20}|nettobetrag|zwischensumme|total ht.*",
            "(?:total )?(?:vat|sales tax|tax|gst|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|btw)\\b.{0,30}",
            "(?:total |amount |balance )due.{0,20}|gesamtbetrag|rechnungsbetrag|bruttobetrag|total ttc.*|shipping.{0,20}|versand.{0,20}"));
    return all;
  }

  /** Names of columns by groups, of which each counts once. */
  private static Traits traits(String titles, String heads, String... rows) {
    return new Traits(
        Pattern.compile("\\b(?:" + titles + ")(?!\\p{L})"),
        heads.isEmpty()
            ? List.of()
            : Arrays.stream(heads.split(";")).map(head -> whole(head)).toList(),
        Arrays.stream(rows).map(Traits::whole).toList());
  }

  private static Pattern whole(String regex) {
    return Pattern.compile("(?:" + regex + ")[:\\s*\u00b9\u00b2\u00b3]*(?:\\([^()]{1,20}\\))?");
  }
}
