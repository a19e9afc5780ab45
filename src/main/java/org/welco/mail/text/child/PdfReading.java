package org.welco.mail.text.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text layer of a PDF page by page, then draws its first page. Hostile ones end this process, not the caller. */
final class PdfReading {

    /** Pages beyond this one are not read. */
    private static final int LAST_PAGE = 200;

    private final Frames frames;
    private boolean anyText;
    private boolean anyFailure;
    private boolean whole = true;

    PdfReading(Frames frames) {
        this.frames = frames;
    }

    void read(Path document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                new RandomAccessReadBufferedFile(document.toFile()), "", IOUtils.createMemoryOnlyStreamCache())) {
            readPages(pdf);
            frames.state(state());
            draw(pdf);
        } catch (InvalidPasswordException locked) {
            frames.state("ENCRYPTED");
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
            frames.state("BROKEN");
        }
    }

    private void readPages(PDDocument pdf) throws IOException {
        int pages = pdf.getNumberOfPages();
        frames.pages(pages);
        if (pages == 0) {
            throw new IOException("a PDF without a page");
        }
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        whole = pages <= LAST_PAGE;
        boolean room = true;
        for (int page = 1; room && page <= Math.min(pages, LAST_PAGE); page++) {
            room = frames.text(textOf(pdf, stripper, page));
        }
        whole &= room;
    }

    /** A page that cannot be read costs itself only. */
    private String textOf(PDDocument pdf, PDFTextStripper stripper, int page) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try {
            String text = stripper.getText(pdf);
            anyText |= !text.isBlank();
            return text;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            anyFailure = true;
            return "";
        }
    }

    private String state() {
        if (!whole) {
            return "TOO_LONG";
        }
        if (anyText) {
            return "INDEXED";
        }
        return anyFailure ? "BROKEN" : "SCANNED";
    }

    /** After the text, which a page that cannot be drawn must not cost. */
    private void draw(PDDocument pdf) {
        try {
            PDRectangle box = pdf.getPage(0).getCropBox();
            float scale = Thumbnail.LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            BufferedImage page = renderer.renderImage(0, scale, ImageType.RGB);
            Optional<byte[]> png = Thumbnail.png(page);
            if (png.isPresent()) {
                frames.thumbnail(png.get());
            }
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError notDrawn) {
            // a letter without a picture of its first page is shown with the picture of a page
        }
    }
}
