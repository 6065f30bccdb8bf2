package io.ledgerlift.adapter.formats.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ledgerlift.fixtures.word.WordGenerator;
import io.ledgerlift.fixtures.word.WordMarkup;
import io.ledgerlift.fixtures.word.WordPackage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesetterTest {

  /** A picture that lies elsewhere, as Word writes it. */
  private static final String LINKED_PICTURE =
      "<w:p><w:r><w:drawing><wp:inline"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'>"
          + "<wp:extent cx='914400' cy='914400'/><wp:docPr id='1' name='p'/>"
          + "<a:graphic xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'>"
          + "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'>"
          + "<pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'>"
          + "<pic:nvPicPr><pic:cNvPr id='1' name='p'/><pic:cNvPicPr/></pic:nvPicPr>"
          + "<pic:blipFill><a:blip r:link='out'/><a:stretch><a:fillRect/></a:stretch>"
          + "</pic:blipFill><pic:spPr><a:xfrm><a:off x='0' y='0'/>"
          + "<a:ext cx='914400' cy='914400'/></a:xfrm><a:prstGeom prst='rect'/></pic:spPr>"
          + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

  @TempDir Path folder;
  private final AtomicInteger signs = new AtomicInteger();

  @Test
  void a_word_file_becomes_a_pdf() throws IOException {
    Typesetter office = OfficeHere.needed();

    assertThat(typeset(office, WordGenerator.generate(1).bytes())).isTrue();

    assertThat(Files.readString(pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(signs).hasPositiveValue();
  }

  @Test
  void nothing_outside_the_file_is_fetched() throws IOException {
    Typesetter office = OfficeHere.needed();
    List<String> requests = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      WordPackage word =
          new WordPackage(WordMarkup.paragraph("Text.") + LINKED_PICTURE)
              .linked("out", "image", address + "/picture.png")
              .linked("template", "attachedTemplate", address + "/template.dotx");

      assertThat(typeset(office, word.bytes())).isTrue();
      assertThat(requests).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void references_to_the_outside_are_dropped_and_addresses_behind_text_stay() throws IOException {
    byte[] word =
        new WordPackage(WordMarkup.paragraph("Text."))
            .linked("out", "image", "http://example.com/picture.png")
            .linked("link", "hyperlink", "http://example.com/page")
            .picture("own", new byte[] {1, 2, 3})
            .bytes();
    Path copy = folder.resolve("copy.docx");

    SelfContained.copy(Files.write(folder.resolve("file.docx"), word), copy);

    try (ZipFile zip = new ZipFile(copy.toFile())) {
      String references = text(zip, "word/_rels/document.xml.rels");
      assertThat(references).contains("example.com/page", "own.png").doesNotContain("picture.png");
      assertThat(text(zip, "word/media/own.png")).isEqualTo("\1\2\3");
    }
  }

  @Test
  void a_program_that_fails_leaves_no_pdf() throws IOException {
    assertThat(typeset(new Typesetter(program("exit 1")), new WordPackage("").bytes())).isFalse();

    assertThat(pdf()).doesNotExist();
  }

  @Test
  void a_program_that_hangs_is_ended() throws IOException {
    Typesetter hanging =
        new Typesetter(program("echo $$ > \"$HOME/pid\"\nsleep 600"), Duration.ofMillis(600));

    assertThat(typeset(hanging, new WordPackage("").bytes())).isFalse();

    long pid = Long.parseLong(Files.readString(scratch().resolve("pid")).strip());
    assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }

  private boolean typeset(Typesetter office, byte[] word) throws IOException {
    Path file = Files.write(folder.resolve("file.docx"), word);
    Files.createDirectories(scratch());
    return office.typeset(file, pdf(), scratch(), signs::incrementAndGet);
  }

  private Path scratch() {
    return folder.resolve("scratch");
  }

  private Path pdf() {
    return folder.resolve("file.pdf");
  }

  private Path program(String deed) throws IOException {
    Path script = folder.resolve("office.sh");
    Files.writeString(script, "#!/bin/sh\n" + deed + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static String text(ZipFile zip, String part) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
