package org.welco.sandbox.letters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The same page as a scanner gives it: an image, slightly turned, on grey paper with specks; no text to select. */
final class LetterScan {

    private static final float DPI = 110;
    private static final double TURN = Math.toRadians(0.7);

    private LetterScan() {}

    static byte[] jpeg(FictionalLetter letter) {
        try {
            return compressed(image(letter));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] pdf(FictionalLetter letter) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        JPEGFactory.createFromByteArray(document, jpeg(letter)),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage image(FictionalLetter letter) throws IOException {
        BufferedImage clean;
        try (PDDocument document = LetterPage.document(letter)) {
            clean = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
        BufferedImage scan = new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        SplittableRandom random = new SplittableRandom(letter.subject().hashCode());
        Graphics2D graphics = scan.createGraphics();
        graphics.setColor(new Color(232, 232, 232));
        graphics.fillRect(0, 0, scan.getWidth(), scan.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(random.nextBoolean() ? TURN : -TURN, scan.getWidth() / 2.0, scan.getHeight() / 2.0);
        graphics.drawImage(clean, 0, 0, null);
        graphics.dispose();
        speckle(scan, random);
        return scan;
    }

    private static void speckle(BufferedImage scan, SplittableRandom random) {
        for (int y = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < scan.getWidth(); x++) {
                int grey = scan.getRaster().getSample(x, y, 0) - 10 + random.nextInt(14);
                boolean speck = random.nextInt(3000) == 0;
                scan.getRaster().setSample(x, y, 0, speck ? 90 : Math.max(0, Math.min(250, grey)));
            }
        }
    }

    private static byte[] compressed(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.6f);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
