package org.welco.mail.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs that a mail room meets on a bad day, each made on the spot. */
public final class OddPdf {

    private static final String PAGES = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String RESOURCES = "/Resources << /Font << /F1 4 0 R >> >>";
    private static final String FONT =
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    private OddPdf() {}

    /** Pages with one line each. */
    public static byte[] saying(String... lines) {
        return saved(document(lines));
    }

    private static PDDocument document(String... lines) {
        PDDocument document = new PDDocument();
        try {
            for (String line : lines) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 720);
                    content.showText(line);
                    content.endText();
                }
            }
            return document;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] saved(PDDocument document) {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param userPassword empty for one that anybody may open and nobody may copy from */
    public static byte[] locked(String userPassword, String line) {
        try {
            PDDocument document = document(line);
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("du-greffier", userPassword, new AccessPermission(0));
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return saved(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A thousandth of the size that it unfolds to, one word of so many megabytes. */
    public static byte[] bomb(int megabytes) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(small)) {
            deflated.write('(');
            byte[] word = "a".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                deflated.write(word);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written(List.of(
                PAGES.getBytes(StandardCharsets.US_ASCII),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R " + RESOURCES + " >>"),
                ascii(FONT),
                stream("/Filter /FlateDecode", small.toByteArray())));
    }

    /** Forms that each draw the next one ten times: ten to the power of their number. */
    public static byte[] laughing(int forms) {
        List<byte[]> objects = new ArrayList<>(List.of(
                ascii(PAGES),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /XObject << /Next 6 0 R >> >> >>"),
                ascii(FONT),
                stream("", ascii("/Next Do"))));
        for (int i = 0; i < forms; i++) {
            String next = i == forms - 1 ? "" : " /XObject << /Next " + (7 + i) + " 0 R >>";
            objects.add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >>" + next
                            + " >>",
                    ascii(next.isEmpty() ? "BT /F1 9 Tf (ha) Tj ET" : "/Next Do ".repeat(10))));
        }
        return written(objects);
    }

    /** The only page is its own parent. */
    public static byte[] loop() {
        return written(List.of(
                ascii(PAGES),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>"),
                ascii("<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 /Parent 2 0 R >>")));
    }

    /** So many pages that share one content. */
    public static byte[] ofPages(int pages) {
        StringBuilder kids = new StringBuilder();
        List<byte[]> objects = new ArrayList<>();
        objects.add(ascii(PAGES));
        objects.add(new byte[0]);
        objects.add(ascii("<< /Type /Outlines >>"));
        objects.add(ascii(FONT));
        objects.add(stream("", ascii("BT /F1 12 Tf 72 720 Td (Page parmi d'autres) Tj ET")));
        for (int i = 0; i < pages; i++) {
            kids.append(objects.size() + 1).append(" 0 R ");
            objects.add(
                    ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R " + RESOURCES + " >>"));
        }
        objects.set(1, ascii("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>"));
        return written(objects);
    }

    /** A scan of one grey page in JPEG 2000: a code stream of no coefficient at all decodes to the middle of the scale. */
    public static byte[] jpeg2000() {
        byte[] codes = HexFormat.of()
                .parseHex(
                        "ff4f" // start
                                + "ff5100290000" + "00000040".repeat(2) + "00000000".repeat(2) + "00000040".repeat(2)
                                + "00000000".repeat(2) + "0001070101" // one grey component of 64 by 64, one tile
                                + "ff52000c00000001000004040001" // no decomposition, one layer, reversible
                                + "ff5c00044040" // no quantisation
                                + "ff90000a00000000000f0001" + "ff93" + "00" // one tile, one empty packet
                                + "ffd9");
        return scan("/Filter /JPXDecode /ColorSpace /DeviceGray /BitsPerComponent 8", codes);
    }

    /** A scan of one page in JBIG2: a black bar on white, coded as fax machines do. */
    public static byte[] jbig2() {
        // horizontal mode: 16 white, 32 black, then white to the end; each row below as the one above
        StringBuilder bits = new StringBuilder("001" + "101010" + "000001101010" + "1" + "111".repeat(63));
        bits.append("0".repeat((8 - bits.length() % 8) % 8));
        String rows = "";
        for (int i = 0; i < bits.length(); i += 8) {
            rows += "%02x".formatted(Integer.parseInt(bits.substring(i, i + 8), 2));
        }
        String page = "00000000" + "30" + "00" + "01" + "00000013" + "00000040".repeat(2) + "00000000".repeat(2) + "00"
                + "0000";
        String region = "00000001" + "26" + "00" + "01" + "%08x".formatted(18 + rows.length() / 2)
                + "00000040".repeat(2) + "00000000".repeat(2) + "00" + "01" + rows;
        return scan(
                "/Filter /JBIG2Decode /ColorSpace /DeviceGray /BitsPerComponent 1",
                HexFormat.of().parseHex(page + region));
    }

    private static byte[] scan(String entries, byte[] image) {
        return written(List.of(
                ascii(PAGES),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /XObject << /Scan 4 0 R >> >> >>"),
                stream("/Type /XObject /Subtype /Image /Width 64 /Height 64 " + entries, image),
                stream("", ascii("595 0 0 842 0 0 cm /Scan Do"))));
    }

    private static byte[] stream(String entries, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("<< " + entries + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(ascii("\nendstream"));
        return out.toByteArray();
    }

    private static byte[] written(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        out.writeBytes(ascii("%PDF-1.4\n"));
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(ascii(i + 1 + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(ascii("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n" + table + "trailer\n<< /Size "
                + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
