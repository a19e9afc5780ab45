package org.welco.mail.text.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A letter that is a picture: its pages are counted and the first is drawn small. */
final class ImageReading {

    private final Frames frames;

    ImageReading(Frames frames) {
        this.frames = frames;
    }

    void read(Path document) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(document.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                frames.state("BROKEN");
                return;
            }
            read(readers.next(), in);
        } catch (IOException | RuntimeException broken) {
            frames.state("BROKEN");
        }
    }

    private void read(ImageReader reader, ImageInputStream in) throws IOException {
        reader.setInput(in);
        frames.pages(Math.max(1, reader.getNumImages(true)));
        BufferedImage small = reader.read(0, subsampled(reader));
        frames.state("SCANNED");
        Optional<byte[]> png = Thumbnail.png(Thumbnail.shrunk(small));
        if (png.isPresent()) {
            frames.thumbnail(png.get());
        }
    }

    /** Rows and columns are left out while reading, so that a wall of pixels never stands in memory. */
    private static ImageReadParam subsampled(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * (int) Thumbnail.LONGEST_SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }
}
