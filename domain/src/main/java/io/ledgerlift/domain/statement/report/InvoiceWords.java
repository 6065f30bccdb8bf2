package io.ledgerlift.domain.statement.report;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the amounts at the end of an invoice are called. */
enum InvoiceWords {
  /** Before what is told otherwise: a name may hold the words of several. */
  NONE(
      "zuschl\u00e4ge|abschl\u00e4ge|allowances?|charges|rabatt|skonto|discount"
          + "|\\b(?:vat|ust|tax|tva|btw|gst)[- .]*(?:id|no|nr|number|num|reg)"),
  PREPAID("anzahlung|prepaid|already paid|payments? received|acompte|d\u00e9j\u00e0|deposit"),
  DUE("zahlbetrag|zu zahlen|restbetrag|\u00e0 payer|balance due|te betalen|outstanding"),
  NET(
      "\\bnet\\b|netto|sub-?total|subtotaal|sous-total|zwischensumme|ohne ust|ohne mwst|total ht|montant ht|hors ta"
          + "|excl|exkl|before tax|taxable|warenwert|imponibile|grondslag"),
  TAX("\\b(?:vat|tax(?:es)?|gst|hst|mwst|ust|tva|btw|iva)\\b|steuer|mwst|ust\\.?-betrag|\\btaxe"),
  GROSS(
      "brutto|gross|total ttc|gesamt|endbetrag|rechnungsbetrag|rechnungssumme|grand total|total due|amount due"
          + "|invoice total|totaal|total facture|^total(?: incl.*|:)?$|incl|summe$");

  private static final Pattern INVOICE =
      pattern(
          "\\b(?:invoice|credit note|receipt|facture|avoir|factuur|fattura|factura)\\b|rechnung\\b|gutschrift");

  private final Pattern pattern;

  InvoiceWords(String regex) {
    this.pattern = pattern(regex);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What an amount of that name is; nothing when the name says nothing of it. */
  static Optional<InvoiceWords> of(String name) {
    for (InvoiceWords words : values()) {
      if (words.pattern.matcher(name).find()) {
        return words == NONE ? Optional.empty() : Optional.of(words);
      }
    }
    return Optional.empty();
  }

  /** Whether a document with that text is an invoice, or tells of one. */
  static boolean tellsInvoice(String text) {
    return INVOICE.matcher(text).find();
  }
}
