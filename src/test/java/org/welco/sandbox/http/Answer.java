package org.welco.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer ready to be sent: its body is whole, in pieces, so that its length is known and it can be cut anywhere.
 *
 * @param contentType empty: no such header
 */
public record Answer(int status, String contentType, Map<String, String> headers, List<byte[]> body) {

    public Answer {
        headers = Map.copyOf(headers);
        body = List.copyOf(body);
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, contentType, Map.of(), List.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, contentType, Map.of(), List.of(body));
    }

    public static Answer html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    /** 303 to another page, for forms. */
    public static Answer seeOther(String address) {
        return html(303, "").with("Location", address);
    }

    /** 302 to another page. */
    public static Answer found(String address) {
        return html(302, "").with("Location", address);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, more, body);
    }

    public Answer as(String otherContentType) {
        return new Answer(status, otherContentType, headers, body);
    }

    public long length() {
        return body.stream().mapToLong(piece -> piece.length).sum();
    }

    /** The first bytes of the body, as pieces. */
    List<byte[]> first(long count) {
        List<byte[]> pieces = new ArrayList<>();
        long left = count;
        for (byte[] piece : body) {
            if (left <= 0) {
                break;
            }
            pieces.add(piece.length <= left ? piece : java.util.Arrays.copyOf(piece, (int) left));
            left -= piece.length;
        }
        return pieces;
    }

    /** The whole body as text, for small answers. */
    public String text() {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        body.forEach(whole::writeBytes);
        return whole.toString(StandardCharsets.UTF_8);
    }
}
