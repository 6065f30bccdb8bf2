package io.ledgerlift.application.usecase;

import static io.ledgerlift.application.port.TestPages.figure;
import static io.ledgerlift.application.port.TestPages.table;
import static io.ledgerlift.application.port.TestPages.text;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.EmbeddedUseCases;
import io.ledgerlift.application.MemoryPorts;
import io.ledgerlift.application.ScriptedReader;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.Faults;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** What tests of use cases share: a whole service in memory, and a document of two pages. */
abstract class UseCaseTest {

  static final byte[] PDF = "%PDF-1.7 of two pages".getBytes(StandardCharsets.US_ASCII);

  static final DocumentId NOBODY = new DocumentId(new UUID(0, 0));

  final ScriptedReader reader = twoPages();
  final EmbeddedLedgerLift ledgerLift = EmbeddedLedgerLift.reading(reader);

  @AfterEach
  void closeLedgerLift() {
    ledgerLift.close();
  }

  /** A paragraph and a table; then a figure with its picture, and a doubt. */
  static ScriptedReader twoPages() {
    PageNumber second = new PageNumber(2);
    return new ScriptedReader()
        .page(text(1, "Consolidated balance sheet"), table(1))
        .page(
            new PageRead(
                second,
                842,
                595,
                90,
                List.of(figure(2)),
                Map.of(0, ScriptedReader.PICTURE),
                List.of(new QualityFlag(QualityFlag.Code.NO_TEXT_LAYER, second, 1))));
  }

  final MemoryPorts ports() {
    return ledgerLift.ports();
  }

  final Faults faults() {
    return ledgerLift.ports().faults();
  }

  final EmbeddedUseCases useCases() {
    return ledgerLift.useCases();
  }

  final Document registered() {
    return ledgerLift.registered("10-K.pdf", PDF);
  }

  final Document completed() {
    Document document = registered();
    ledgerLift.runDue();
    return ledgerLift.find(document.id());
  }

  /** Gives up after as many tries as there are. */
  final Document failed() {
    reader.failing(new Unreadable(FailureCode.ENCRYPTED, "It opens with a password."));
    Document document = completed();
    reader.failing(null);
    return document;
  }

  /** What reconciler and workers do in this time, looking every ten seconds. */
  final void work(Duration time) {
    for (Duration done = Duration.ZERO;
        done.compareTo(time) < 0;
        done = done.plus(RequeueStalled.INTERVAL)) {
      ledgerLift.letPass(RequeueStalled.INTERVAL);
      useCases().requeueStalled().run();
      ledgerLift.runDue();
    }
  }

  final List<ObjectKey> objects(String prefix) {
    List<ObjectKey> keys = new ArrayList<>();
    ports().objects().list(prefix, object -> keys.add(object.key()));
    return keys;
  }

  final void put(ObjectKey key, byte[] bytes) {
    ports().objects().put(key, "application/pdf", new ByteArrayInputStream(bytes), bytes.length);
  }
}
