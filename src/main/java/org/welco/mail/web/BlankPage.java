package org.welco.mail.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of a letter that has none: a sheet with lines, by our own hand. */
final class BlankPage {

    private static final int WIDTH = 226;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 28;
    private static final int LINES = 11;

    private BlankPage() {}

    static byte[] png() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0xc0c4cc));
        graphics.drawRect(0, 0, WIDTH - 1, HEIGHT - 1);
        graphics.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < LINES; i++) {
            int y = MARGIN + i * (HEIGHT - 2 * MARGIN) / (LINES - 1);
            graphics.drawLine(MARGIN, y, WIDTH - (i % 4 == 3 ? 3 : 1) * MARGIN, y);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
