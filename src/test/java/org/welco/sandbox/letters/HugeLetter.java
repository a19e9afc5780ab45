package org.welco.sandbox.letters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A PDF of an exact size, made when it is needed and always of the same bytes: one readable page, and an embedded stream of
 * noise that stands for a pile of scanned plans.
 *
 * @param size in bytes, at least 4096
 * @param seed of the noise
 */
public record HugeLetter(int size, long seed) {

    private static final String TEXT = "BT /F1 20 Tf 60 760 Td 28 TL (Dossier num\\351ris\\351) Tj T*"
            + " /F1 12 Tf 18 TL (Madame, Monsieur,) Tj T* (Veuillez trouver ci-joint le dossier complet, plans compris, en haute"
            + " d\\351finition.) Tj T* (Je reste \\340 votre disposition.) Tj T* T* (Octave Lagrume) Tj ET";

    public HugeLetter {
        if (size < 4096) {
            throw new IllegalArgumentException("at least 4096 bytes: " + size);
        }
    }

    /** Written down so that it can be made again. */
    public String recipe() {
        return "huge:" + size + ":" + seed;
    }

    public static HugeLetter from(String recipe) {
        String[] parts = recipe.split(":");
        return new HugeLetter(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    /** The whole document. */
    public byte[] bytes() {
        // numbers are padded with zeros, so the frame has the same length whatever the noise's length
        int frame = write(new byte[0]).length;
        byte[] noise = new byte[size - frame];
        new SplittableRandom(seed).nextBytes(noise);
        return write(noise);
    }

    private static byte[] write(byte[] noise) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(noise.length + 4096);
        List<Integer> offsets = new ArrayList<>();
        ascii(out, "%PDF-1.4\n");
        object(out, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        object(out, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                out,
                offsets,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
                        + " /Resources << /Font << /F1 4 0 R >> >> /Plans 6 0 R >>");
        object(out, offsets, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        object(out, offsets, "<< /Length " + TEXT.length() + " >>\nstream\n" + TEXT + "\nendstream");
        offsets.add(out.size());
        ascii(out, "6 0 obj\n<< /Length " + "%010d".formatted(noise.length) + " >>\nstream\n");
        out.writeBytes(noise);
        ascii(out, "\nendstream\nendobj\n");
        trailer(out, offsets);
        return out.toByteArray();
    }

    private static void object(ByteArrayOutputStream out, List<Integer> offsets, String content) {
        offsets.add(out.size());
        ascii(out, offsets.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    private static void trailer(ByteArrayOutputStream out, List<Integer> offsets) {
        int start = out.size();
        ascii(out, "xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> ascii(out, "%010d 00000 n \n".formatted(offset)));
        ascii(
                out,
                "trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + "%010d".formatted(start)
                        + "\n%%EOF\n");
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
