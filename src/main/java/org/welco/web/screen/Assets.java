package org.welco.web.screen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts and pictures that the WAR carries, the same for all tenants. Their addresses hold a mark of what
 * they contain, so that a browser may keep them for good. Safe for any thread.
 */
@Named
@ApplicationScoped
public class Assets {

    /** The parameter that holds the mark. */
    static final String VERSION = "v";

    private static final Pattern PATH =
            Pattern.compile("/(theme|cells/[a-z]+|viewer)/[A-Za-z0-9][A-Za-z0-9._/-]*\\.[a-z0-9]+");
    private static final String SPRITE = "/theme/icons.svg";
    private static final String UNKNOWN = "";
    private static final int MARK_BYTES = 6;

    private final Map<String, String> marks = new ConcurrentHashMap<>();

    private ServletContext application;

    Assets() {}

    @Inject
    public Assets(ServletContext application) {
        this.application = application;
    }

    /**
     * The address to write into a page.
     *
     * @param path such as {@code /theme/welco.css}
     * @throws IllegalArgumentException when the WAR carries no such file: a mistake in a page
     */
    public String address(String path) {
        if (!has(path)) {
            throw new IllegalArgumentException("no such asset: " + path);
        }
        return path + "?" + VERSION + "=" + mark(path);
    }

    /** The address of a drawing of the sprite, for {@code use}. */
    public String icon(String name) {
        return address(SPRITE) + "#" + name;
    }

    boolean has(String path) {
        return PATH.matcher(path).matches() && !mark(path).equals(UNKNOWN);
    }

    /** Whether an address names what the WAR carries now, not what another version of it did. */
    boolean isPresent(String path, String version) {
        return mark(path).equals(version);
    }

    /** Unknown names are not remembered: callers could fill the memory with them. */
    private String mark(String path) {
        String known = marks.get(path);
        if (known != null) {
            return known;
        }
        String mark = read(path);
        if (!mark.equals(UNKNOWN)) {
            marks.put(path, mark);
        }
        return mark;
    }

    private String read(String path) {
        try (InputStream stream = application.getResourceAsStream(path)) {
            if (stream == null) {
                return UNKNOWN;
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
