package io.ledgerlift.adapter.formats.pdfbox;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Which layers (optional content groups) of a document are switched off as it opens. */
final class Layers {

  /** Membership dictionaries may name one another; nobody nests them deeper by intent. */
  private static final int MAX_NESTING = 8;

  private final @Nullable PDOptionalContentProperties properties;

  Layers(PDDocument document) {
    this.properties = document.getDocumentCatalog().getOCProperties();
  }

  boolean off(@Nullable PDPropertyList layer) {
    return properties != null && layer != null && off(layer, properties, 0);
  }

  private static boolean off(
      PDPropertyList layer, PDOptionalContentProperties properties, int nesting) {
    if (layer instanceof PDOptionalContentGroup group) {
      return !properties.isGroupEnabled(group);
    }
    if (layer instanceof PDOptionalContentMembershipDictionary members && nesting < MAX_NESTING) {
      return membersOff(members, properties, nesting + 1);
    }
    return false;
  }

  private static boolean membersOff(
      PDOptionalContentMembershipDictionary members,
      PDOptionalContentProperties properties,
      int nesting) {
    List<PDPropertyList> groups = members.getOCGs();
    if (groups.isEmpty()) {
      return false;
    }
    long off = groups.stream().filter(group -> off(group, properties, nesting)).count();
    COSName policy = members.getVisibilityPolicy();
    if (COSName.ALL_ON.equals(policy)) {
      return off > 0;
    }
    if (COSName.ANY_OFF.equals(policy)) {
      return off == 0;
    }
    if (COSName.ALL_OFF.equals(policy)) {
      return off < groups.size();
    }
    return off == groups.size();
  }
}
