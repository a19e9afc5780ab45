package org.welco.sandbox.maarch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON as PHP's json_encode does by default: everything outside ASCII as lower-case {@code \}{@code uXXXX}, slashes
 * as {@code \/}. A value of type {@link File} becomes one line of base64 with the same rule. Not thread-safe.
 */
final class PhpJson {

    /** Bytes to be sent as base64. */
    record File(byte[] bytes) {

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    private static final int BLOCK = 3 * 64 * 1024;

    private final List<byte[]> pieces = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream(1024);
    private long written;

    static List<byte[]> of(Object value) {
        PhpJson json = new PhpJson();
        json.value(value);
        return json.pieces();
    }

    static String text(Object value) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        of(value).forEach(whole::writeBytes);
        return whole.toString(StandardCharsets.US_ASCII);
    }

    /** How many bytes have been written so far. */
    long position() {
        return written + current.size();
    }

    List<byte[]> pieces() {
        flush();
        return pieces;
    }

    void value(Object value) {
        if (value == null) {
            raw("null");
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof File file) {
            base64(file.bytes());
        } else if (value instanceof Number || value instanceof Boolean) {
            raw(value.toString());
        } else {
            string(value.toString());
        }
    }

    void raw(String ascii) {
        current.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void object(Map<?, ?> map) {
        raw("{");
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            raw(comma);
            string(entry.getKey().toString());
            raw(":");
            value(entry.getValue());
            comma = ",";
        }
        raw("}");
    }

    private void array(Collection<?> list) {
        raw("[");
        String comma = "";
        for (Object item : list) {
            raw(comma);
            value(item);
            comma = ",";
        }
        raw("]");
    }

    private void string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), out);
        }
        raw(out.append('"').toString());
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '/' -> out.append("\\/");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || c > 0x7e && c != 0x7f) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private void base64(byte[] bytes) {
        raw("\"");
        for (int from = 0; from < bytes.length; from += BLOCK) {
            byte[] block = java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + BLOCK));
            slashed(Base64.getEncoder().encode(block));
        }
        raw("\"");
    }

    private void slashed(byte[] encoded) {
        byte[] out = new byte[encoded.length * 2];
        int size = 0;
        for (byte b : encoded) {
            if (b == '/') {
                out[size++] = '\\';
            }
            out[size++] = b;
        }
        flush();
        pieces.add(java.util.Arrays.copyOf(out, size));
        written += size;
    }

    private void flush() {
        if (current.size() > 0) {
            pieces.add(current.toByteArray());
            written += current.size();
            current.reset();
        }
    }
}
