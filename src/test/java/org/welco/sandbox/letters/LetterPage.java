package org.welco.sandbox.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Sets a letter on one A4 page: sender, addressee, date, subject, paragraphs, signature. */
final class LetterPage {

    private static final float LEFT = 70;
    private static final float RIGHT = 525;
    private static final float SIZE = 11;
    private static final float LINE = 15;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    static {
        // else PDFBox writes its cache of fonts into the user's home
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
    }

    private final FictionalLetter letter;
    private final PDFont regular = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private float y = 780;

    private LetterPage(FictionalLetter letter) {
        this.letter = letter;
    }

    static byte[] pdf(FictionalLetter letter) {
        try (PDDocument document = document(letter)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The caller closes it. */
    static PDDocument document(FictionalLetter letter) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        document.getDocumentInformation().setTitle(letter.subject());
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            new LetterPage(letter).write(content);
        }
        return document;
    }

    private void write(PDPageContentStream content) throws IOException {
        for (String line : senderLines()) {
            line(content, regular, LEFT, line);
        }
        y -= LINE;
        LetterTown town = letter.town();
        for (String line : List.of(town.addressee(), town.name(), town.street(), town.town())) {
            line(content, regular, 330, line);
        }
        y -= LINE;
        String date = DATE.format(LocalDate.now().minusDays(letter.daysAgo()));
        line(content, regular, 330, "Le " + date);
        y -= LINE;
        paragraph(content, bold, "Objet : " + letter.subject());
        for (String paragraph : letter.paragraphs()) {
            paragraph(content, regular, paragraph);
        }
        y -= LINE;
        line(content, regular, 360, letter.signature());
    }

    private List<String> senderLines() {
        List<String> sender = letter.sender();
        List<String> lines = new ArrayList<>();
        lines.add((sender.get(0) + " " + sender.get(1)).trim());
        lines.add(sender.get(2));
        lines.add((sender.get(3) + " " + sender.get(4)).trim());
        lines.add((sender.get(5) + " " + sender.get(6)).trim());
        lines.add(sender.get(7));
        lines.add(sender.get(8));
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private void paragraph(PDPageContentStream content, PDFont font, String text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(font, longer) > RIGHT - LEFT) {
                line(content, font, LEFT, line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        line(content, font, LEFT, line.toString());
        y -= LINE / 2;
    }

    private static float width(PDFont font, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private void line(PDPageContentStream content, PDFont font, float x, String text) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
        y -= LINE;
    }
}
