package org.welco.browser;

/** The sizes, in CSS pixels, at which every screen is looked at. */
public enum Sight {
    /** The usual screen of an agent. */
    DESK(1366, 768),
    /** A narrow window, or a frame beside the portal's menu. */
    NARROW(1000, 768),
    /** The usual screen at 200 %. */
    ZOOMED(683, 384),
    /** RGAA's reflow: 1280 pixels at 400 %. */
    REFLOW(320, 640);

    private final int width;
    private final int height;

    Sight(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** What a picture's name ends with; nothing for the usual screen. */
    String suffix() {
        return this == DESK ? "" : "-" + width;
    }
}
